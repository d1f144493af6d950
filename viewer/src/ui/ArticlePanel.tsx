import type { WireText } from '../../../src/view/wire.js';
import { hover, select, visibleIds } from '../app.js';
import { plural } from '../state/words.js';
import { Origin } from './Evidence.js';

interface Piece {
  readonly text: string;
  readonly edges: readonly string[];
}

/** The text cut at sentences that relations were read from; sentences do not overlap. */
function piecesOf(text: string, sentences: WireText['sentences']): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, edges } of sentences) {
    if (start < at) continue;
    pieces.push({ text: text.slice(at, start), edges: [] }, { text: text.slice(start, end), edges });
    at = end;
  }
  return [...pieces, { text: text.slice(at), edges: [] }];
}

/** The article beside the graph; a sentence that says something lights its relations and opens them. */
export function ArticlePanel({ text }: { readonly text: WireText }) {
  const used = text.sentences.length;
  return (
    <>
      <header class="what">
        <h1 id="panel-title">{text.article.title}</h1>
        <Origin article={text.article} open={false} />
        <p class="quiet">{plural(used, 'sentence')} with relations, underlined.</p>
      </header>
      {text.text === null ? (
        <p class="quiet">The store holds this article's sentences, not its whole text.</p>
      ) : (
        <div class="text">
          {piecesOf(text.text, text.sentences).map((piece, i) => {
            const edges = piece.edges.filter((id) => visibleIds.value.has(id));
            const first = edges[0];
            if (first === undefined) return piece.text;
            const light = () => {
              hover.value = { edges };
            };
            const dim = () => {
              hover.value = null;
            };
            return (
              <button
                type="button"
                key={i}
                class="said"
                title={plural(edges.length, 'relation')}
                onMouseEnter={light}
                onMouseLeave={dim}
                onFocus={light}
                onBlur={dim}
                onClick={() => select({ what: 'edge', id: first })}
              >
                {piece.text}
              </button>
            );
          })}
        </div>
      )}
    </>
  );
}
