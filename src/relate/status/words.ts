import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Modality } from '../../model/index.js';
import { packageFile } from '../../root.js';

const list = z.array(z.string());
const lists = z.record(z.string(), list);
const schema = z.strictObject({
  negations: list,
  conditional: list,
  modals: lists,
  adverbs: lists,
  attributes: lists,
  predicates: lists,
  happening: list,
  proposals: list,
  performatives: list,
});

/** The words of `seeds/status_words.yaml`, ready to look up. */
export interface StatusWords {
  readonly negations: ReadonlySet<string>;
  readonly conditional: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, 'planned' | 'conditional' | 'demanded'>;
  readonly adverbs: ReadonlyMap<string, Modality>;
  readonly attributes: ReadonlyMap<string, Modality>;
  readonly predicates: ReadonlyMap<string, 'planned' | 'refused' | 'demanded'>;
  readonly happening: ReadonlySet<string>;
  readonly proposals: ReadonlySet<string>;
  readonly performatives: ReadonlySet<string>;
}

const invert = <V extends string>(groups: Record<string, readonly string[]>): ReadonlyMap<string, V> =>
  new Map(Object.entries(groups).flatMap(([value, words]) => words.map((w) => [w, value as V] as const)));

export function loadStatusWords(): StatusWords {
  const data = schema.parse(parse(readFileSync(packageFile('seeds', 'status_words.yaml'), 'utf8')));
  return {
    negations: new Set(data.negations),
    conditional: new Set(data.conditional),
    modals: invert(data.modals),
    adverbs: invert(data.adverbs),
    attributes: invert(data.attributes),
    predicates: invert(data.predicates),
    happening: new Set(data.happening),
    proposals: new Set(data.proposals),
    performatives: new Set(data.performatives),
  };
}
