import type { Assertion } from '../../model/index.js';
import type { RelationType } from '../../relate/ontology/load.js';
import type { TracedReading } from '../reading.js';
import type { Asked } from './asked.js';
import { obstacles } from './obstacles.js';
import { apart, noTrigger, sentencesOf } from './sentences.js';
import { causes, type Obstacle, type Stop, type WhyNot } from './types.js';
import { findWho, nobody, type Who } from './who.js';

/** Why a text does not say "A TYPE B": the step that stopped it where most of it held. */
export function whyNot(reading: TracedReading, a: string, relation: RelationType, b: string): WhyNot {
  const source = findWho(reading, a);
  const target = findWho(reading, b);
  const asked = { source, target, relation };
  const stopped = misunderstood(reading, asked) ?? whereStopped(reading, asked);
  return { source: a, type: relation.type, target: b, elsewhere: [], assertions: [], ...stopped };
}

type Answer = Stop & Partial<Pick<WhyNot, 'elsewhere' | 'assertions'>>;

/** What need not be looked for in sentences: an end that is nobody, a relation that is there after all. */
function misunderstood(reading: TracedReading, asked: Asked): Answer | null {
  const { source, target } = asked;
  if (source.entities.size === 0)
    return { cause: 'unknown source', ...nobody(reading, source), trigger: null };
  if (target.entities.size === 0)
    return { cause: 'unknown target', ...nobody(reading, target), trigger: null };
  const there = said(reading, asked);
  if (there) return there;
  if (
    ![...source.entities, ...target.entities].every((e) => source.entities.has(e) && target.entities.has(e))
  )
    return null;
  const details = source.mentions.slice(0, 5).map((m) => `“${m.text}”: ${m.reason}`);
  const message = `${source.words} and ${target.words} are one and the same here`;
  return { cause: 'same entity', message, details, trigger: null };
}

/** Orders by how much held, then by how many steps were passed. */
const furthest = (x: Obstacle, y: Obstacle): number =>
  y.held - x.held || causes.indexOf(y.cause) - causes.indexOf(x.cause);

function whereStopped(reading: TracedReading, asked: Asked): Answer {
  const { source, target, relation } = asked;
  const inTarget = sentencesOf(reading, target);
  const both = new Set([...sentencesOf(reading, source)].filter((s) => inTarget.has(s)));
  const [last, ...elsewhere] = obstacles(reading, asked)
    // Where both stood at the word one may be known from elsewhere, as whom a quotation addresses
    .filter((o) => o.held === 2 || (o.trigger && both.has(o.trigger.sentence)))
    .sort(furthest)
    .map(({ held: _, ...stop }): Stop => stop);
  const between = reading.graph.assertions.filter(
    (x) => joins(x, source, target) || joins(x, target, source),
  );
  const assertions = between.map((x) => x.id);
  if (last) return { ...last, elsewhere, assertions };
  const stop = both.size === 0 ? apart(reading, source, target) : noTrigger(reading, relation, both);
  return { ...stop, assertions };
}

const joins = (x: Assertion, from: Who, to: Who): boolean =>
  from.entities.has(x.source.entity) && to.entities.has(x.target.entity);

/** What the text says of the two in so many words: it itself, or the same the other way round. */
function said({ graph }: TracedReading, { source, target, relation }: Asked): Answer | null {
  const same = graph.assertions.filter((x) => x.type === relation.type);
  const there = same.filter(
    (x) => joins(x, source, target) || (relation.symmetric && joins(x, target, source)),
  );
  const answer = (cause: Stop['cause'], message: string, found: readonly Assertion[]): Answer => ({
    cause,
    message,
    details: [],
    trigger: null,
    assertions: found.map((x) => x.id),
  });
  const status = [...new Set(there.map((x) => `${x.polarity}, ${x.modality}`))].join('; ');
  if (there.length > 0) return answer('found', `it is there (${status})`, there);
  const reversed = same.filter((x) => joins(x, target, source));
  const message = `the text says it the other way round: ${target.words} ${relation.type} ${source.words}`;
  return reversed.length > 0 ? answer('reversed', message, reversed) : null;
}
