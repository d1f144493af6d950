import { useMemo } from 'preact/hooks';
import type { WireText } from '../../../src/view/wire.js';
import { data, go, hover, hoveredEdges, select, view, visibleIds } from '../app.js';
import { isolate } from '../state/filter.js';
import { type Passage, type Piece, passagesOf } from '../state/passages.js';
import { plural } from '../state/words.js';
import { Origin } from './Evidence.js';

type Target = NonNullable<typeof hover.value>;

/** Lights something in the picture while the mouse or the focus is here. */
function lighting(target: Target) {
  const on = () => {
    hover.value = target;
  };
  const off = () => {
    hover.value = null;
  };
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}

/** What the piece is in the relations that are pointed at. */
function rolesOf(piece: Piece, text: WireText): string {
  const lit = hoveredEdges.value;
  if (!lit) return '';
  return text.relations
    .filter(({ edge }) => lit.has(edge))
    .flatMap(({ marks }) => marks)
    .filter(({ start, end }) => start < piece.end && end > piece.start)
    .map(({ role }) => ` as-${role}`)
    .join('');
}

function Words({ piece, text }: { readonly piece: Piece; readonly text: WireText }) {
  const says = piece.says.filter((id) => visibleIds.value.has(id));
  const { mention } = piece;
  const first = says[0];
  const kind = mention ? ` kind-line-${mention.kind.toLowerCase()}` : '';
  const roles = rolesOf(piece, text);
  if (first !== undefined)
    return (
      <button
        type="button"
        class={`word trigger${kind}${roles}`}
        title={plural(says.length, 'relation')}
        {...lighting({ edges: says })}
        onClick={() => select({ what: 'edge', id: first })}
      >
        {piece.text}
      </button>
    );
  if (mention)
    return (
      <button
        type="button"
        class={`word mention${kind}${hover.value?.node === mention.id ? ' lit' : ''}${roles}`}
        title={`${mention.name}: ${mention.reason}`}
        {...lighting({ node: mention.id })}
        onClick={() => select({ what: 'node', id: mention.id })}
      >
        {piece.text}
      </button>
    );
  return <span class={roles === '' ? '' : `word${roles}`}>{piece.text}</span>;
}

function Said({ passage, text }: { readonly passage: Passage; readonly text: WireText }) {
  const edges = passage.edges.filter((id) => visibleIds.value.has(id));
  const words = passage.pieces.map((piece) => <Words key={piece.start} piece={piece} text={text} />);
  if (edges.length === 0) return <>{words}</>;
  const lit = edges.some((id) => hoveredEdges.value?.has(id));
  const { onMouseEnter: on, onMouseLeave: off } = lighting({ edges });
  // The words inside light their own part, so leaving them lights the sentence again.
  return (
    <mark
      class={lit ? 'said lit' : 'said'}
      onMouseEnter={on}
      onMouseLeave={off}
      onMouseMove={() => {
        if (hover.value === null) on();
      }}
    >
      {words}
    </mark>
  );
}

/** Shows only the relations of this article; a second time all again. */
function onlyThis(article: string): void {
  const all = [...new Set((data.value?.edges ?? []).map((edge) => edge.article.id))];
  go({ hidden: isolate(view.value.hidden, 'article', article, all) });
}

/** The article beside the graph, with all its mentions and relations; they and the picture light each other. */
export function ArticlePanel({ text }: { readonly text: WireText }) {
  const passages = useMemo(() => passagesOf(text, text.text ?? ''), [text]);
  const several = (data.value?.total.articles ?? 0) > 1;
  return (
    <>
      <header class="what">
        <h1 id="panel-title">{text.article.title}</h1>
        <Origin article={text.article} open={false} />
        <p class="quiet">
          {plural(text.relations.length, 'relation')} in {plural(text.sentences.length, 'sentence')},{' '}
          {plural(text.mentions.length, 'mention')}.
        </p>
        {several && (
          <button type="button" class="plain" onClick={() => onlyThis(text.article.id)}>
            Only this article in the graph
          </button>
        )}
      </header>
      {text.text === null ? (
        <p class="quiet">The store holds this article's sentences, not its whole text.</p>
      ) : (
        <div class="text">
          {passages.map((passage, i) => (
            <Said key={i} passage={passage} text={text} />
          ))}
        </div>
      )}
    </>
  );
}
