import { z } from 'zod';
import { ParleyError } from '../errors.js';
import { describeIssue } from './gold/issue.js';
import { type GoldFile, valuesOf } from './gold/load.js';
import type { Prediction } from './prediction.js';

const text = z
  .string()
  .nullish()
  .transform((s) => s ?? '');
const maybe = z
  .string()
  .nullish()
  .transform((s) => s || null);
const end = z.object({ text, name: maybe });

const edge = z.object({
  article: z.string(),
  type: z.string(),
  plover: maybe,
  cameo: maybe,
  source: end,
  target: end,
  trigger: z
    .object({ text })
    .nullish()
    .transform((t) => t ?? null),
  polarity: z.string().default('affirmed'),
  modality: z.string().default('actual'),
  attribution: z.array(end).default([]),
  date: z
    .object({ from: maybe, to: maybe })
    .nullish()
    .transform((d) => d ?? null),
  quote: text,
});

const mention = z.object({
  article: z.string(),
  type: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  name: maybe,
  kind: z.string().default('name'),
});

/**
 * Saved output of `extract` or `mentions`, JSON lines, by the article's id; a line with a source is an assertion.
 * @throws ParleyError PARLEY_EVALUATE_PREDICTIONS with file, line and what is missing.
 */
export async function loadPredictions(file: string): Promise<ReadonlyMap<string, Prediction>> {
  const predictions = new Map<
    string,
    { edges: z.infer<typeof edge>[]; mentions: z.infer<typeof mention>[] }
  >();
  for (const { value, place } of await valuesOf(file)) {
    const isEdge = value !== null && typeof value === 'object' && 'source' in value;
    const result = isEdge ? edge.safeParse(value) : mention.safeParse(value);
    if (!result.success)
      throw new ParleyError('PARLEY_EVALUATE_PREDICTIONS', describeIssue(result.error), {
        place,
        fix: 'Predictions are lines as `parley extract --format jsonl` or `parley mentions --format jsonl` write them.',
      });
    const { data } = result;
    const of = predictions.get(data.article) ?? { edges: [], mentions: [] };
    predictions.set(data.article, of);
    if ('source' in data) of.edges.push(data);
    else of.mentions.push(data);
  }
  return predictions;
}

/**
 * The predictions of each gold record, in order. A single graph without an id takes them all.
 * @throws ParleyError PARLEY_EVALUATE_PREDICTIONS where none is about any text of the gold.
 */
export function savedFor(
  gold: GoldFile,
  saved: ReadonlyMap<string, Prediction>,
  file: string,
): readonly Prediction[] {
  const ids = gold.items.map((item) => item.gold.id);
  if (ids.length === 1 && ids[0] === undefined)
    return [
      {
        edges: [...saved.values()].flatMap((one) => one.edges),
        mentions: [...saved.values()].flatMap((one) => one.mentions),
      },
    ];
  if (saved.size > 0 && !ids.some((id) => id !== undefined && saved.has(id)))
    throw new ParleyError('PARLEY_EVALUATE_PREDICTIONS', `none is about a text of ${gold.file}`, {
      place: { file },
      fix: 'The "article" of a prediction is the "id" of the gold record.',
    });
  return ids.map((id) => (id === undefined ? undefined : saved.get(id)) ?? { edges: [], mentions: [] });
}
