import { createHash } from 'node:crypto';
import type { Token } from '../language/doc.js';
import type { Article, Assertion, AssertionId, End, EventId, Span } from '../model/index.js';
import type { FoundEnd } from './ends/ends.js';
import { evidence } from './evidence.js';
import { phrase } from './grammar.js';
import type { Ontology, RelationType } from './ontology/load.js';
import { type Composition, codesUnder } from './status/composition.js';
import type { Status } from './status/types.js';

/** A relation that was found, before its evidence is checked and its codes are decided. */
export interface Finding {
  readonly relation: RelationType;
  readonly rule: string;
  readonly trigger: Token;
  /** The noun that says it where the trigger is a light verb: "demands" in "made demands". */
  readonly word?: Token;
  readonly source: FoundEnd;
  readonly target: FoundEnd;
  readonly object: Token | null;
  readonly status: Status;
  readonly date: Assertion['date'];
  readonly place: string | null;
}

/** Acts done by saying so: "A said it rejects …" is A's rejection, not a claim of A's about one. */
const VERBAL = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

const span = (s: Span): Span => ({ start: s.start, end: s.end, text: s.text });
const endOf = (e: FoundEnd): End => ({ entity: e.entity, name: e.name, type: e.type, ...span(e) });

/**
 * Makes the assertion of a finding.
 * @throws ParleyError PARLEY_EVIDENCE_SPAN where a span is not in the article.
 */
export function makeAssertion(
  article: Article,
  f: Finding,
  ontology: Ontology,
  composition: Composition,
): Assertion {
  const quote = sentenceQuote(f.trigger);
  const checked = evidence(article, f.trigger.sentence.index, quote, [
    f.source,
    f.target,
    f.word ?? f.trigger,
  ]);
  const other = f.status.ended && f.relation.ended ? ontology.types.get(f.relation.ended) : undefined;
  // Halted aid is a type of its own; a stopped act without such a type is one that does not go on
  const relation = other ?? f.relation;
  const status: Status = other ? { ...f.status, ended: false } : f.status;
  const polarity = status.ended && !other ? 'negated' : status.polarity;
  const id = hash([article.id, relation.type, f.source.entity, f.target.entity, String(f.trigger.start)]);
  return {
    id: id as AssertionId,
    event: id as EventId,
    type: relation.type,
    ...codesUnder(relation, status, composition),
    source: endOf(f.source),
    target: endOf(f.target),
    trigger: span(f.word ?? f.trigger),
    polarity,
    modality: status.modality,
    attribution:
      relation.family === 'statement' || VERBAL.has(relation.plover ?? '')
        ? status.speakers.filter((s) => s.entity !== f.source.entity)
        : status.speakers,
    date: f.date,
    place: f.place,
    object: f.object ? phrase(f.object).text : null,
    evidence: checked,
    rule: f.rule,
    reasons: [
      `frame ${f.rule}`,
      `source: ${f.source.how}`,
      `target: ${f.target.how}`,
      ...status.reasons.map((r) => `status: ${r}`),
    ],
  };
}

const hash = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);

/** The sentence around a token, without white space at its ends. */
function sentenceQuote(t: Token): Span {
  const tokens = t.sentence.tokens.filter((x) => x.text.trim() !== '');
  const start = tokens[0]?.start ?? t.sentence.start;
  const end = tokens.at(-1)?.end ?? t.sentence.end;
  return { start, end, text: t.doc.text.slice(start, end) };
}
