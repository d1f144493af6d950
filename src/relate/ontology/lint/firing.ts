import type { Trace } from '../../trace.js';
import type { Ontology, TypedFrame } from '../load.js';
import type { Problem } from './problem.js';

/** How often each pattern met one of its words, and how often it gave a relation. */
export interface Firing {
  readonly met: ReadonlyMap<string, number>;
  readonly fired: ReadonlyMap<string, number>;
}

/** Counts what the patterns of an ontology do while texts are read. */
export function firingCounter(): Firing & { readonly trace: Trace } {
  const met = new Map<string, number>();
  const fired = new Map<string, number>();
  const add = (map: Map<string, number>, rule: string): void => void map.set(rule, (map.get(rule) ?? 0) + 1);
  const trace: Trace = (s) => {
    if (s.step === 'trigger') for (const f of new Set(s.frames)) add(met, f.rule);
    if (s.step === 'kept') add(fired, s.finding.rule);
  };
  return { met, fired, trace };
}

/**
 * Types that gave no relation in the texts read, and patterns that met their words there but never fired. A pattern
 * whose words the texts do not have is not reported: that tells about the texts.
 */
export function silent(ontology: Ontology, { met, fired }: Firing): Problem[] {
  const frames = new Map<string, TypedFrame>();
  for (const index of Object.values(ontology.triggers))
    for (const list of index.values()) for (const f of list) frames.set(f.rule, f);
  const said = (type: string, counts: ReadonlyMap<string, number>): boolean =>
    [...counts.keys()].some((rule) => rule.startsWith(`${type}/`));
  const kind = 'never fires' as const;
  const types = [...ontology.types.keys()]
    .filter((type) => !said(type, fired))
    .map((type): Problem => {
      const message = said(type, met)
        ? 'never fires, though its words occur'
        : 'never fires: no word of it occurs';
      return { level: 'warning', kind, type, pattern: null, message, words: [], others: [] };
    });
  const patterns = [...frames.values()]
    .filter((f) => met.has(f.rule) && !fired.has(f.rule) && said(f.relation.type, fired))
    .map((f): Problem => {
      const message = `never fires, though its words occur ${met.get(f.rule)} times`;
      return {
        level: 'warning',
        kind,
        type: f.relation.type,
        pattern: f.text,
        message,
        words: [],
        others: [],
      };
    });
  return [...types, ...patterns];
}
