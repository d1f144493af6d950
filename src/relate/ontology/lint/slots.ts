import { headWord } from '../../grammar.js';
import type { TypedFrame } from '../load.js';
import { type Role, weight } from '../pattern.js';

/**
 * One way of saying what a pattern says: a single choice of each of its alternatives. `A send|ship aid to|for B` has
 * four.
 */
export interface Wording {
  readonly lemma: string;
  readonly particle: string | null;
  readonly objectNoun: string | null;
  readonly governed: { readonly role: Role; readonly lemma: string } | null;
  readonly source: Role;
  readonly target: Role | null;
  readonly object: Role | null;
}

/** A choice, or null alone where there is nothing to choose. */
const choices = <T>(list: readonly T[]): readonly (T | null)[] => (list.length > 0 ? list : [null]);

/** "to Chad" behind a verb may be its dative: the same place, not another. */
const places = (roles: readonly Role[]): readonly Role[] =>
  roles.length > 1 ? roles.filter((r) => r !== 'dative') : roles;

/** Every wording of a pattern. */
export function wordings(f: TypedFrame): Wording[] {
  const governed = (f.governed?.roles ?? []).flatMap((role) =>
    (f.governed?.lemmas ?? []).map((lemma) => ({ role, lemma })),
  );
  const out: Wording[] = [];
  for (const lemma of new Set(f.lemmas))
    for (const particle of choices(f.particles))
      for (const objectNoun of choices(f.objectNouns))
        for (const g of choices(governed))
          for (const source of f.source.length > 0 ? f.source : (['subject'] as const))
            for (const target of choices(places(f.target)))
              for (const object of choices(f.object))
                out.push({ lemma, particle, objectNoun, governed: g, source, target, object });
  return out;
}

/** The wording as a person would write it: "send aid to". */
export const worded = ({ lemma, particle, objectNoun, governed, target }: Wording): string =>
  [
    lemma,
    particle,
    objectNoun,
    governed && `${governed.role.replace('prep_', '')} ${governed.lemma}`,
    target?.startsWith('prep_') ? target.slice(5) : null,
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('_', ' ');

/** Whether the frame's demands are met wherever those of another frame in this wording are. */
export function accepts(f: TypedFrame, of: TypedFrame, w: Wording): boolean {
  if (f.kind !== of.kind || (of.concerned && !f.concerned)) return false;
  if (!f.lemmas.includes(w.lemma) && !f.lemmas.includes(headWord(w.lemma))) return false;
  if (w.particle === null ? f.particles.length > 0 : !f.particles.includes(w.particle)) return false;
  if (f.objectNouns.length > 0 && !(w.objectNoun && f.objectNouns.includes(w.objectNoun))) return false;
  if (f.governed) {
    if (!w.governed || !f.governed.roles.includes(w.governed.role)) return false;
    if (!f.governed.lemmas.includes(w.governed.lemma)) return false;
  }
  if (f.complement && f.complement !== of.complement) {
    if (f.complement !== 'that' || !of.complement) return false;
    if (!f.target.includes('clause') && of.complement !== 'must') return false;
  }
  if (f.object.length > 0) {
    const filled = w.object ?? (w.objectNoun ? 'object' : null);
    if (!filled || !f.object.includes(filled)) return false;
    if (f.object.includes('object') && f.target.includes('object') && of.object.length === 0) return false;
  }
  if (!(f.source.length > 0 ? f.source : ['subject']).includes(w.source)) return false;
  return w.target === null ? f.target.length === 0 : f.target.includes(w.target);
}

/** What a frame weighs in a wording that it accepts. */
export const weightIn = (f: TypedFrame, { lemma }: Wording): number =>
  weight(f, lemma.includes('_') && f.lemmas.includes(lemma));
