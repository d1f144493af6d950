import { createHash } from 'node:crypto';
import type { ArticleGraph, Assertion, Entity, Span } from '../model/index.js';
import { codePointOffsets } from '../model/offsets.js';
import { byCodePoint } from '../model/order.js';
import type { Value } from './driver.js';
import type { AssertionProperties } from './graph-store.js';
import { groupBy } from './group.js';
import type { Said } from './tally.js';

type Properties = Readonly<Record<string, Value>>;

/** An article's part of the graph as the statements take it. */
export interface ArticleRows {
  readonly id: string;
  readonly properties: Properties;
  readonly mentions: readonly MentionRow[];
  readonly assertions: readonly AssertionRow[];
}

export interface MentionRow {
  readonly entity: string;
  readonly article: string;
  readonly said: Said;
  readonly properties: Properties;
}

export interface AssertionRow {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

/** Lays out an article's graph in rows; equal input gives an equal `digest`, which tells a re-read from a change. */
export function articleRows(graph: ArticleGraph): ArticleRows {
  const { article } = graph;
  const at = codePointOffsets(article.text);
  const mentions = mentionRows(graph, at);
  const assertions = [...graph.assertions]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map((assertion) => assertionRow(assertion, article.published, at));
  const properties = { ...article, sentences: graph.sentences, words: graph.words };
  const digest = createHash('sha256')
    .update(JSON.stringify([properties, mentions, assertions]))
    .digest('hex');
  return { id: article.id, properties: { ...properties, digest }, mentions, assertions };
}

type Offset = (unit: number) => number;

/** One row an entity of the article, also for those that only an assertion or a principal names (count 0). */
function mentionRows(graph: ArticleGraph, at: Offset): MentionRow[] {
  const counts = new Map(graph.mentionCounts.map((m) => [m.entity, m]));
  const mentions = groupBy(graph.mentions, (m) => m.entity);
  return [...graph.entities]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map((entity) => {
      const { count = 0, forms = [] } = counts.get(entity.id) ?? {};
      const spans = [...(mentions.get(entity.id) ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
      const said = saidOf(entity, count);
      const places = {
        forms: [...forms],
        starts: spans.map((m) => at(m.start)),
        ends: spans.map((m) => at(m.end)),
        kinds: spans.map((m) => m.kind),
        reasons: spans.map((m) => m.reason),
      };
      return { entity: entity.id, article: graph.article.id, said, properties: { ...said, ...places } };
    });
}

function saidOf(entity: Entity, count: number): Said {
  const { name, type, aliases, roles, anonymous, principal, iso, latitude, longitude } = entity;
  return { count, name, type, aliases, roles, anonymous, principal, iso, latitude, longitude };
}

function assertionRow(assertion: Assertion, published: string | null, at: Offset): AssertionRow {
  const { source, target, trigger, evidence, date, attribution } = assertion;
  const span = ({ start, end }: Span) => [at(start), at(end)];
  return {
    type: assertion.type,
    source: source.entity,
    target: target.entity,
    properties: {
      id: assertion.id,
      event: assertion.event,
      cameo: assertion.cameo,
      plover: assertion.plover,
      mode: assertion.mode,
      polarity: assertion.polarity,
      modality: assertion.modality,
      attributedTo: attribution.map((speaker) => speaker.name),
      attributedText: attribution.map((speaker) => speaker.text),
      // Lists hold no nulls in Neo4j.
      attributedIds: attribution.map((speaker) => speaker.entity ?? ''),
      date: date?.from ?? null,
      dateEnd: date?.to ?? null,
      datePrecision: date?.precision ?? null,
      dateText: date?.text ?? null,
      reported: published,
      place: assertion.place,
      object: assertion.object,
      article: evidence.article,
      sentence: evidence.sentence,
      quote: evidence.text,
      start: at(evidence.start),
      end: at(evidence.end),
      trigger: trigger.text,
      triggerSpan: span(trigger),
      sourceText: source.text,
      sourceSpan: span(source),
      targetText: target.text,
      targetSpan: span(target),
      rule: assertion.rule,
      reasons: [...assertion.reasons],
    } satisfies AssertionProperties,
  };
}
