import type { EntityType } from '../../../model/index.js';
import type { Ontology, RelationType, TypedFrame } from '../load.js';
import type { PatternPlace, Problem } from './problem.js';
import { accepts, type Wording, weightIn, worded, wordings } from './slots.js';

/** A wording of one frame that an earlier or more demanding frame gets first. */
interface Taken {
  readonly wording: Wording;
  readonly by: TypedFrame;
}

const within = (a: readonly EntityType[], b: readonly EntityType[]): boolean => a.every((t) => b.includes(t));
const meet = (a: readonly EntityType[], b: readonly EntityType[]): boolean => a.some((t) => b.includes(t));

/** Whether every pair of ends that the one relation may have fits the other. */
const covers = (by: RelationType, r: RelationType): boolean =>
  within(r.source, by.source) && within(r.target, by.target);

/** The other may be narrower and come first on purpose: what it does not fit goes on to this one. */
const competes = (by: RelationType, r: RelationType): boolean =>
  meet(r.source, by.source) && meet(r.target, by.target) && !covers(r, by);

const sameCodes = (a: RelationType, b: RelationType): boolean =>
  a.cameo === b.cameo && a.plover === b.plover && a.mode === b.mode;

const place = (f: TypedFrame): PatternPlace => ({ type: f.relation.type, pattern: f.text });

/** Frames in the order in which equal ones are asked. */
const framesOf = (ontology: Ontology): TypedFrame[] => [
  ...new Set(Object.values(ontology.triggers).flatMap((index) => [...index.values()].flat())),
];

/** Patterns that another gets in front of: never heard, heard less than they say, or told apart by file name only. */
export function takenPatterns(ontology: Ontology): Problem[] {
  const rank = new Map([...ontology.types.keys()].map((type, i) => [type, i]));
  const order = (f: TypedFrame): number =>
    (rank.get(f.relation.type) ?? 0) * 1000 +
    f.relation.frames.findIndex((x) => x.text === f.text && x.kind === f.kind);
  const frames = framesOf(ontology).sort((a, b) => order(a) - order(b));
  const byWord = new Map<string, TypedFrame[]>();
  for (const f of frames) for (const w of new Set(f.lemmas)) byWord.set(w, [...(byWord.get(w) ?? []), f]);
  const first = (f: TypedFrame, w: Wording, same: boolean): TypedFrame | undefined =>
    byWord.get(w.lemma)?.find((by) => {
      if (by === f || (by.relation === f.relation) !== same || !accepts(by, f, w)) return false;
      const more = weightIn(by, w) - weightIn(f, w);
      return more > 0 || (more === 0 && order(by) < order(f));
    });
  return frames.flatMap((f) => {
    const all = wordings(f);
    const taken = (same: boolean): Taken[] =>
      all.flatMap((wording) => {
        const by = first(f, wording, same);
        return by ? [{ wording, by }] : [];
      });
    return [...betweenTypes(f, all, taken(false)), ...withinType(f, all, taken(true))];
  });
}

function betweenTypes(f: TypedFrame, all: readonly Wording[], taken: readonly Taken[]): Problem[] {
  const covered = taken.filter(({ by }) => covers(by.relation, f.relation));
  if (covered.length === all.length)
    return [problem(f, 'error', 'shadowed', covered, 'never fires: other types have all its words')];
  const differ = covered.filter(({ by }) => !sameCodes(by.relation, f.relation));
  const agree = covered.filter((t) => !differ.includes(t));
  const partly = taken.filter((t) => !covered.includes(t) && competes(t.by.relation, f.relation));
  return [
    problem(f, 'error', 'conflicting', differ, 'the same words mean another type with other codes'),
    problem(f, 'warning', 'overlapping', agree, 'the same words mean another type with the same codes'),
    problem(f, 'warning', 'overlapping', partly, 'for some kinds of ends the same words mean another type'),
  ].filter((p) => p.words.length > 0);
}

function withinType(f: TypedFrame, all: readonly Wording[], taken: readonly Taken[]): Problem[] {
  if (taken.length === 0) return [];
  const whole = taken.length === all.length;
  const why = whole ? 'says nothing that the type’s other patterns do not' : 'repeats words of the same type';
  return [problem(f, 'warning', 'duplicate', taken, why)];
}

function problem(
  f: TypedFrame,
  level: Problem['level'],
  kind: Problem['kind'],
  taken: readonly Taken[],
  message: string,
): Problem {
  const others = [...new Set(taken.map((t) => t.by))].map(place);
  const words = [...new Set(taken.map((t) => worded(t.wording)))];
  return { level, kind, ...place(f), message, words, others };
}
