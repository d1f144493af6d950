import { isWord } from '../../grammar.js';
import type { Trace } from '../../trace.js';
import type { Ontology, TypedFrame } from '../load.js';
import type { Problem } from './problem.js';

/** What the patterns of an ontology did while texts were read, by the name of their rule. */
export interface Firing {
  /** How often one of its words occurred. */
  readonly met: ReadonlyMap<string, number>;
  /** How often something it asks for beside its ends was missing then. */
  readonly unmet: ReadonlyMap<string, number>;
  /** How often it gave a relation. */
  readonly fired: ReadonlyMap<string, number>;
}

/** Counts what patterns do; `trace` is to be given to whatever reads the texts. */
export function firingCounter(): Firing & { readonly trace: Trace } {
  const met = new Map<string, number>();
  const unmet = new Map<string, number>();
  const fired = new Map<string, number>();
  const add = (map: Map<string, number>, rule: string): void => void map.set(rule, (map.get(rule) ?? 0) + 1);
  const trace: Trace = (s) => {
    if (s.step === 'trigger')
      for (const f of new Set(s.frames))
        if (f.lemmas.some((word) => isWord(s.predicate.token, word))) add(met, f.rule);
    if (s.step === 'unmet' && s.demand !== 'word') add(unmet, s.frame.rule);
    if (s.step === 'kept') add(fired, s.finding.rule);
  };
  return { met, unmet, fired, trace };
}

/**
 * Types that gave no relation in the texts read, and patterns that met their words there but never fired. A pattern
 * whose words the texts do not have is not reported: that tells about the texts.
 */
export function silent(ontology: Ontology, { met, unmet, fired }: Firing): Problem[] {
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
      const words = met.get(f.rule) ?? 0;
      const fits = words - (unmet.get(f.rule) ?? 0);
      const message = `never fires, though its words occur (${words} times, of which ${fits} fit but for the ends)`;
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
