import type { Doc, Token } from '../language/doc.js';
import type { Lexicon } from './actors/lexicon.js';
import type { ActorData } from './actors/types.js';
import type { NameSpan } from './name-span.js';
import { add, type Scores, zero } from './scores.js';
import { headOf } from './tree.js';

/** What the recogniser's label is worth; it is weak at types. */
const LABELS: Record<string, Partial<Scores>> = {
  PERSON: { Person: 2 },
  ORG: { Organisation: 1.6 },
  GPE: { Location: 2 },
  LOC: { Location: 2 },
  FAC: { Location: 1.8 },
  NORP: { Group: 1 },
  PRODUCT: { Organisation: 0.4 },
};
/** Prepositions that hardly go with anything but a place; those that never go with a person. */
const WHERE = new Set('in at near across outside around inside throughout into toward towards'.split(' '));
const NO_PERSON = new Set('in near across inside outside throughout'.split(' '));
/** Verbs and nouns whose object is mostly a place. */
const TAKEN = new Set(
  'liberate capture recapture retake besiege enter leave reach evacuate encircle overrun bombard storm'.split(
    ' ',
  ),
);
const OF_PLACE = new Set(
  (
    'city town village province region district liberation siege capture recapture fall battle outskirts suburb ' +
    'port north south east west centre center mayor governor residents inhabitants streets'
  ).split(' '),
);
const POSTAL = /^[A-Z]{2}$/;

/** The words of the name themselves. */
function fromWords(words: readonly Token[], lexicon: Lexicon, s: Scores): void {
  const last = words[words.length - 1] as Token;
  const first = words[0] as Token;
  const beforeOf = words[words.findIndex((w) => w.lower === 'of') - 1];
  for (const w of beforeOf ? [beforeOf, last] : [last]) {
    if (words.length > 1 && lexicon.organisationWords.has(w.text)) s.Organisation += 3;
    if (words.length > 1 && lexicon.placeWords.has(w.text)) s.Location += 2.5;
  }
  const organised = s.Organisation >= 3;
  if (lexicon.genders.has(first.text) && !organised) s.Person += words.length > 1 ? 2 : 1;
}

/** "Aleppo, Syria": a state after a comma, in apposition to the name. */
function inState(doc: Doc, after: Token, span: NameSpan): boolean {
  return (
    after.dep === 'appos' && after.entity?.label === 'GPE' && after.head === headOf(doc, span.from, span.to)
  );
}

/** What stands right beside the name: "Austin, TX 78701", a line of its own. */
function fromNeighbours(doc: Doc, span: NameSpan, s: Scores): void {
  const next = doc.tokens[span.to];
  const after = doc.tokens[span.to + 1];
  const previous = doc.tokens[span.from - 1];
  const first = doc.tokens[span.from] as Token;
  const single = span.to - span.from === 1;
  if (single && POSTAL.test(first.text) && (previous?.text === ',' || /^\d{5}/.test(next?.text ?? '')))
    s.Location += 3;
  if (next?.text === ',' && after && POSTAL.test(after.text) && after.tag === 'NNP') s.Location += 2;
  if (next?.text === ',' && after && inState(doc, after, span)) s.Location += 2;
  // "Near Al Huwayjah, …": at the start of a sentence the parser takes the preposition into the name
  if (previous && previous.i === first.sentence.from && WHERE.has(previous.lower)) s.Location += 2;
  const { from, to } = first.sentence;
  const alone =
    from === span.from && doc.tokens.slice(span.to, to).every((t) => /^[\s\p{P}]*$/u.test(t.text));
  if (alone && single && /^\p{Lu}\p{Ll}+$/u.test(first.text)) s.Person += 1.8;
}

/** The sentence around the name. */
function fromContext(doc: Doc, span: NameSpan, lexicon: Lexicon, s: Scores): void {
  const head = headOf(doc, span.from, span.to);
  if (span.titleFrom < span.from) s.Person += 4;
  const over = head.head.lower;
  if (head.dep === 'pobj' && WHERE.has(over)) s.Location += 0.8;
  if (head.dep === 'pobj' && span.label === 'PERSON' && NO_PERSON.has(over)) s.Location += 1.5;
  if (head.dep === 'pobj' && over === 'of' && OF_PLACE.has(head.head.head.lower)) s.Location += 1.5;
  if (head.dep === 'dobj' && TAKEN.has(head.head.lemma)) s.Location += 1.2;
  if (head.dep === 'nsubj' && lexicon.saying.has(head.head.lemma)) add(s, { Person: 0.7, Organisation: 0.5 });
  else if (head.dep === 'nsubj' && lexicon.acting.has(head.head.lemma))
    add(s, { Person: 0.4, Organisation: 0.35 });
  if (head.children.some((c) => c.dep === 'relcl' && c.children.some((x) => x.lower === 'who')))
    s.Person += 2;
  for (const c of head.children) {
    if (c.dep !== 'appos' || c.tag.startsWith('NNP')) continue;
    const kind = lexicon.nouns.get(c.lemma.toLowerCase());
    if (kind === 'person') s.Person += 3;
    else if (kind === 'organisation') s.Organisation += 3;
    else if (kind === 'place') s.Location += 3;
  }
}

/** All evidence that one place of the text gives for the type of one name. */
export function evidence(doc: Doc, span: NameSpan, actors: ActorData): Scores {
  const s = zero();
  add(s, LABELS[span.label] ?? {});
  for (const e of span.entries) {
    if (e.sense === 'demonym') s[e.actor.type] += 3;
    else if (e.sense === 'surname') s.Person += 1.5;
    else s[e.actor.type] += e.actor.kind === 'capital' || e.actor.kind === 'city' ? 2.5 : 3.5;
  }
  fromWords(doc.tokens.slice(span.from, span.to), actors.lexicon, s);
  fromNeighbours(doc, span, s);
  fromContext(doc, span, actors.lexicon, s);
  return s;
}
