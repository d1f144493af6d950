import type { Kernel } from './kernel/kernel.js';
import type { TransitionData } from './model/data.js';
import { TransitionModel } from './transition.js';

type Entity = readonly [from: number, to: number, label: string];

const FEATURES = 3;

/** The entity recogniser: one begin, in, last, unit or out action a token, from left to right. */
export class EntityRecognizer {
  readonly model: TransitionModel;
  private readonly kernel: Kernel;
  /** Letter and label of each action. */
  private readonly kinds: readonly string[];
  private readonly labels: readonly string[];
  private readonly slots = new Int32Array(FEATURES);

  constructor(kernel: Kernel, data: TransitionData) {
    this.kernel = kernel;
    this.model = new TransitionModel(kernel, data);
    this.kinds = data.actions.map((action) => action[0] as string);
    this.labels = data.actions.map((action) => action.slice(2));
  }

  /** Entities never cross the parser's sentence starts. @param spaces which tokens are white space */
  recognize(count: number, starts: Uint8Array, spaces: ArrayLike<boolean>): Entity[] {
    const entities: Entity[] = [];
    let open = -1;
    let label = '';
    for (let t = 0; t < count; t++) {
      const ends = t + 1 === count || starts[t + 1] === 1;
      const action = this.best(t, open, label, ends, Boolean(spaces[t]));
      const kind = this.kinds[action];
      if (kind === 'B') {
        open = t;
        label = this.labels[action] as string;
      } else if (kind === 'L') {
        entities.push([open, t + 1, label]);
        open = -1;
      } else if (kind === 'U') entities.push([t, t + 1, this.labels[action] as string]);
    }
    return entities;
  }

  private best(t: number, open: number, label: string, ends: boolean, space: boolean): number {
    const { slots, model, kinds, labels } = this;
    slots[0] = t;
    slots[1] = open;
    slots[2] = open < 0 ? -1 : t - 1;
    model.score(slots);
    const { f32 } = this.kernel;
    let best = -1;
    let score = Number.NEGATIVE_INFINITY;
    for (let a = 0; a < kinds.length; a++) {
      const value = f32[model.scores + a] as number;
      if (value <= score || !isValid(kinds[a] as string, labels[a] as string, open, label, ends, space))
        continue;
      best = a;
      score = value;
    }
    return best;
  }
}

function isValid(
  kind: string,
  actionLabel: string,
  open: number,
  label: string,
  ends: boolean,
  space: boolean,
): boolean {
  if (kind === 'O') return open < 0;
  if (actionLabel === '') return false;
  if (kind === 'B') return open < 0 && !ends && !space;
  if (kind === 'U') return open < 0 && !space;
  if (kind === 'I') return open >= 0 && actionLabel === label && !ends;
  return kind === 'L' && open >= 0 && actionLabel === label;
}
