import type { Doc, Token } from '../language/doc.js';
import type { Analysis, EntityType, Mention } from '../model/index.js';
import type { ActorData } from './actors/types.js';
import { mention } from './mentions.js';
import type { NameSpan } from './name-span.js';
import { nominals, phraseStart } from './nominals.js';
import { pronouns } from './pronouns.js';
import { quotations, quotedRanges, wordsSpokenOf } from './quotations.js';
import { nameSpans } from './spans/index.js';
import { statements } from './statements.js';
import { titleStart, titleTokens } from './titles.js';
import { headOf } from './tree.js';
import { typeSpans } from './typing.js';

export { loadActors } from './actors/load.js';
export type { ActorData } from './actors/types.js';

const HEADS = new Set('nsubj nsubjpass dobj pobj conj attr dative ROOT appos'.split(' '));

/** "An Israeli", "two Israelis": people, where the nationality word is itself the noun. */
function citizens(doc: Doc, s: NameSpan): EntityType | null {
  const t = doc.tokens[s.to - 1] as Token;
  if (!HEADS.has(t.dep) || !t.tag.startsWith('NN')) return null;
  const first = doc.tokens[s.from - 1]?.lower ?? '';
  if (t.tag.endsWith('S') && t.text.endsWith('s')) return 'Group';
  if (first === 'the' && /(?:ese|ish|ch|ss)$/.test(t.text)) return null;
  return /^(?:an?|another|one|the|young|old|elderly)$/.test(first) ? 'Person' : null;
}

function nameMention(doc: Doc, s: NameSpan): Mention {
  const to = doc.tokens[s.to]?.tag === 'POS' ? s.to + 1 : s.to;
  const article = doc.tokens[s.titleFrom - 1];
  const from = article && /^the$/i.test(article.text) ? s.titleFrom - 1 : s.titleFrom;
  const demonym =
    (s.type === 'State' || s.type === 'Group') &&
    s.entries.length > 0 &&
    s.entries.every((e) => e.sense === 'demonym');
  const head = headOf(doc, s.from, s.to).i;
  if (!demonym) return mention(doc, 'name', s.type as EntityType, head, { from, to }, s);
  // Nationality words are no names; of people where they stand alone, else of the state.
  const people = citizens(doc, s);
  const start = people ? phraseStart(doc.tokens[head] as Token) : from;
  const first = doc.tokens[start] as Token;
  const text = people ? { from: first.tag === 'DT' && start < s.from ? start + 1 : start, to: s.to } : s;
  return mention(doc, 'nominal', people ?? (s.type as EntityType), head, { from: start, to }, text);
}

/**
 * Finds who and what a text speaks of: mentions by name, common noun and pronoun with their types, and quotations
 * with speaker and addressee. Who is the same as whom is the work of `resolve`.
 */
export function analyse(doc: Doc, actors: ActorData): Analysis {
  const { lexicon } = actors;
  const mask = titleTokens(doc, lexicon);
  const spans = nameSpans(doc, actors, mask);
  const owner: (NameSpan | undefined)[] = new Array(doc.tokens.length);
  for (const s of spans) owner.fill(s, s.from, s.to);
  for (const s of spans) s.titleFrom = titleStart(doc, s.from, mask, (i) => owner[i] !== undefined, lexicon);
  typeSpans(doc, spans, actors);
  const quoted = quotedRanges(doc);
  const spokenOf = wordsSpokenOf(doc, quoted);
  const named = spans.filter((s) => s.type !== null && !spokenOf[s.from]);
  const taken = new Uint8Array(doc.tokens.length);
  for (const s of named) taken.fill(1, s.type === 'Person' ? s.titleFrom : s.from, s.to);
  const free = (i: number): boolean => taken[i] === 1;
  const mentions = [
    ...named.map((s) => nameMention(doc, s)),
    ...nominals(doc, free, lexicon),
    ...pronouns(doc, free),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  // Quotations first: where one stands inside a statement, its own speaker counts
  return {
    mentions,
    quotations: [...quotations(doc, quoted, mentions, lexicon), ...statements(doc, lexicon)],
  };
}
