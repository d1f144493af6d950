import { createHash } from 'node:crypto';
import type { Doc, Token } from '../language/doc.js';
import type { Article, Assertion, AssertionId, EventId, Resolution, Span } from '../model/index.js';
import { Ends } from './ends/ends.js';
import { evidence } from './evidence.js';
import { triggered } from './find.js';
import { phrase } from './grammar.js';
import { type Match, matches } from './match.js';
import type { Ontology } from './ontology/load.js';
import { placeOf } from './place.js';
import { loadOperators, type Operators } from './status/operators.js';
import { type Status, StatusWalk } from './status/status.js';
import { createTimeline } from './time/index.js';

export { loadOntology, type Ontology } from './ontology/load.js';

const span = (s: Span): Span => ({ start: s.start, end: s.end, text: s.text });

/** Everything `relate` needs beside the document; loaded once. */
export interface Relating {
  readonly ontology: Ontology;
  readonly operators: Operators;
}

export const relating = (ontology: Ontology): Relating => ({ ontology, operators: loadOperators() });

/**
 * All relations that the sentences of a document report, in text order.
 * Offsets are UTF-16 code units of `article.text`.
 */
export function relate(
  article: Article,
  doc: Doc,
  resolution: Resolution,
  { ontology, operators }: Relating,
): Assertion[] {
  const ends = new Ends(resolution);
  const walk = new StatusWalk(ends, operators);
  const timeline = createTimeline(doc, article.published);
  const out = new Map<string, Assertion>();
  for (const { predicate, frames } of triggered(doc, resolution, ontology, operators))
    for (const m of matches(predicate, frames, ends)) {
      const a = assertion(article, m, walk.of(predicate.token), {
        date: timeline.dateOf(predicate.token),
        place: placeOf(predicate.token, resolution),
      });
      if (a && !out.has(a.id)) out.set(a.id, a);
    }
  return [...out.values()];
}

function assertion(
  article: Article,
  m: Match,
  status: Status,
  when: Pick<Assertion, 'date' | 'place'>,
): Assertion | null {
  const { relation } = m.frame;
  const trigger = m.predicate.token;
  const quote = sentenceQuote(trigger);
  const reasons = [
    `frame ${m.frame.rule}`,
    `source: ${m.source.how}`,
    `target: ${m.target.how}`,
    ...status.reasons.map((r) => `status: ${r}`),
  ];
  const ev = evidence(article, trigger.sentence.index, quote, [m.source, m.target, trigger]);
  const key = [article.id, relation.type, m.source.entity, m.target.entity, trigger.start].join('\n');
  const id = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const end = (e: Match['source']) => ({ entity: e.entity, name: e.name, type: e.type, ...span(e) });
  return {
    id: id as AssertionId,
    event: id as EventId,
    type: relation.type,
    cameo: relation.cameo,
    plover: relation.plover,
    mode: relation.mode,
    source: end(m.source),
    target: end(m.target),
    trigger: span(trigger),
    polarity: status.polarity,
    modality: status.modality,
    attribution: status.speakers,
    ...when,
    object: m.object ? phrase(m.object).text : null,
    evidence: ev,
    rule: m.frame.rule,
    reasons,
  };
}

/** The sentence around a token, without white space at its ends. */
function sentenceQuote(t: Token): Span {
  const s = t.sentence;
  const tokens = s.tokens.filter((x) => x.text.trim() !== '');
  const start = tokens[0]?.start ?? s.start;
  const end = tokens.at(-1)?.end ?? s.end;
  return { start, end, text: t.doc.text.slice(start, end) };
}
