import { z } from 'zod';
import type { ErrorPlace } from '../errors.js';
import { type DatePrecision, type EntityType, modalities, polarities } from '../model/index.js';
import type { AssertionProperties } from '../store/index.js';
import type { AssertionRow } from '../store/rows.js';
import { isRelationType } from '../store/statements.js';
import { refuse } from './refuse.js';

const entityTypes = ['Person', 'Organisation', 'State', 'Location', 'Group'] as const satisfies EntityType[];
const precisions = [
  'day',
  'week',
  'month',
  'year',
  'range',
  'before',
  'after',
  'ongoing',
  'about',
] as const satisfies DatePrecision[];

export const id = z.string().min(1).max(2000);
export const day = z.iso.date().nullable();
export const entityType = z.enum(entityTypes);
const words = z.string().nullable();
/** Code points; no article is longer. */
const offset = z.int().min(0).max(8_000_000);
const span = z.object({ text: z.string().min(1), start: offset, end: offset });
const end = span.extend({ id });

/** One assertion as the contract has it (export/contract.ts), without who its ends are. */
export const assertionRecord = z.object({
  article: id,
  id,
  // It becomes part of a statement.
  type: z
    .string()
    .refine(isRelationType, 'not a name in capitals, digits and underscores')
    .refine((type) => type !== 'MENTIONED_IN', 'this name is taken'),
  plover: words,
  cameo: words,
  source: end,
  target: end,
  trigger: span,
  polarity: z.enum(polarities),
  modality: z.enum(modalities),
  attribution: z.array(z.object({ name: z.string(), text: z.string(), id: id.nullable() })),
  date: z.object({ from: day, to: day, precision: z.enum(precisions), text: z.string() }).nullable(),
  place: words,
  object: words,
  quote: z.string().min(1),
  start: offset,
  end: offset,
  event: id,
  mode: words,
  sentence: z.int().min(0),
  reported: day,
  rule: z.string(),
  reasons: z.array(z.string()),
});

const named = end.extend({ name: z.string().min(1), type: entityType });
/** A line of JSON: its ends have names and types too. */
export const lineRecord = assertionRecord.extend({ source: named, target: named });

/** The value, or PARLEY_IMPORT_LINE with the first field that is wrong. */
export function demand<T>(schema: z.ZodType<T>, value: unknown, place: ErrorPlace): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw refuse.line(
    place,
    `${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'not as expected'}`,
  );
}

/** The record as the store's writer takes it. */
export function assertionRow(r: z.infer<typeof assertionRecord>): AssertionRow {
  return {
    type: r.type,
    source: r.source.id,
    target: r.target.id,
    properties: {
      id: r.id,
      event: r.event,
      cameo: r.cameo,
      plover: r.plover,
      mode: r.mode,
      polarity: r.polarity,
      modality: r.modality,
      attributedTo: r.attribution.map(({ name }) => name),
      attributedText: r.attribution.map(({ text }) => text),
      attributedIds: r.attribution.map((speaker) => speaker.id ?? ''),
      date: r.date?.from ?? null,
      dateEnd: r.date?.to ?? null,
      datePrecision: r.date?.precision ?? null,
      dateText: r.date?.text ?? null,
      reported: r.reported,
      place: r.place,
      object: r.object,
      article: r.article,
      sentence: r.sentence,
      quote: r.quote,
      start: r.start,
      end: r.end,
      trigger: r.trigger.text,
      triggerSpan: [r.trigger.start, r.trigger.end],
      sourceText: r.source.text,
      sourceSpan: [r.source.start, r.source.end],
      targetText: r.target.text,
      targetSpan: [r.target.start, r.target.end],
      rule: r.rule,
      reasons: r.reasons,
    } satisfies AssertionProperties,
  };
}
