import type { Colors } from 'picocolors/types.js';
import type { Doc, Sentence, Token } from '../language/doc.js';
import { printable } from './printable.js';
import { table } from './table.js';

/** A token in the order of the drawing, with its heads from the root down, itself last. */
interface Row {
  readonly token: Token;
  readonly path: readonly Token[];
}

/**
 * The dependency trees of all sentences, turned by a quarter: one line a token in text order, heads to the left of
 * what depends on them, then label, part of speech, tag, lemma and named span. White space is left out.
 */
export function drawDoc(doc: Doc, colors: Colors): string {
  return doc.sentences
    .filter((s) => s.text.trim() !== '')
    .map((s) => drawSentence(s, colors))
    .join('\n');
}

const drawSentence = (sentence: Sentence, colors: Colors): string =>
  drawTokens(
    sentence.tokens.filter((t) => t.pos !== 'SPACE'),
    colors,
  );

/**
 * The tree of the given tokens of a sentence, whose heads must be among them; `note` is written behind a token in the
 * place of its named span.
 */
export function drawTokens(tokens: readonly Token[], colors: Colors, note?: (t: Token) => string): string {
  const shown = new Set(tokens);
  const roots = tokens.filter((t) => t.head === t);
  const rows = roots.flatMap((root) => rowsUnder(root, [], shown));
  const place = new Map(rows.map(({ token }, index) => [token, index]));
  return table(
    rows.map((row, index) => {
      const { token } = row;
      const word = printable(token.text);
      return [
        colors.dim(art(row, index, place)) + (token.head === token ? colors.bold(word) : word),
        colors.cyan(token.dep),
        token.pos,
        colors.dim(token.tag),
        colors.dim(printable(token.lemma)),
        colors.yellow(note ? note(token) : (token.entity?.label ?? '')),
      ];
    }),
  );
}

/** What lies deeper is drawn flat: such trees come from lists without an end, not from sentences. */
const DEEPEST = 60;

function rowsUnder(token: Token, above: readonly Token[], shown: ReadonlySet<Token>): Row[] {
  const path = [...above, token];
  if (path.length === DEEPEST) return token.subtree().map((t) => ({ token: t, path }));
  const under = (side: Token[]): Row[] =>
    side.filter((t) => shown.has(t)).flatMap((child) => rowsUnder(child, path, shown));
  const left = under(token.children.filter((c) => c.i < token.i));
  return [...left, { token, path }, ...under(token.children.filter((c) => c.i > token.i))];
}

/** The lines to the left of a token: for each of its heads a bar where its children go on, then the branch. */
function art({ token, path }: Row, row: number, place: ReadonlyMap<Token, number>): string {
  if (token !== path.at(-1)) return '   '.repeat(path.length);
  return path
    .slice(0, -1)
    .map((head, depth) => {
      const lines = [head, ...head.children].flatMap((t) => place.get(t) ?? []);
      const [first, last] = [Math.min(...lines), Math.max(...lines)];
      if (depth < path.length - 2) return row > first && row < last ? '│  ' : '   ';
      if (row === first) return '┌─ ';
      return row === last ? '└─ ' : '├─ ';
    })
    .join('');
}
