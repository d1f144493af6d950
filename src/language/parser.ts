import { ArcEagerState, BREAK, LEFT, REDUCE, RIGHT, SHIFT } from './arc-eager.js';
import type { Kernel } from './kernel/kernel.js';
import type { TransitionData } from './model/data.js';
import { TransitionModel } from './transition.js';
import { deprojectivize, findEdges, sentenceStarts } from './tree.js';

export interface Parse {
  /** Token numbers; a root is its own head. */
  readonly heads: Int32Array;
  readonly deps: string[];
  /** 1 where a sentence starts. */
  readonly starts: Uint8Array;
}

const KINDS: Readonly<Record<string, number>> = { S: SHIFT, D: REDUCE, L: LEFT, R: RIGHT, B: BREAK };
const FEATURES = 8;

/** The dependency parser: greedy, the best valid action for each state. */
export class Parser {
  readonly model: TransitionModel;
  private readonly kernel: Kernel;
  private readonly kinds: Uint8Array;
  private readonly labels: readonly string[];
  private readonly slots = new Int32Array(FEATURES);
  private readonly valid = new Uint8Array(5);

  constructor(kernel: Kernel, data: TransitionData) {
    this.kernel = kernel;
    this.model = new TransitionModel(kernel, data);
    this.kinds = Uint8Array.from(data.actions, (action) => KINDS[action[0] as string] ?? BREAK);
    this.labels = data.actions.map((action) => action.slice(2));
  }

  /** @param spaces which tokens are white space */
  parse(count: number, spaces: ArrayLike<boolean>): Parse {
    const state = new ArcEagerState(count);
    while (!state.done) {
      const action = this.best(state);
      if (action < 0) state.clear();
      else state.apply(this.kinds[action] as number, action);
    }
    const heads = state.heads;
    const deps: string[] = [];
    for (let i = 0; i < count; i++) {
      const headless = (heads[i] as number) < 0;
      if (headless) heads[i] = i;
      deps.push(headless ? 'ROOT' : (this.labels[state.labels[i] as number] as string));
    }
    let edges = findEdges(heads);
    if (deprojectivize(heads, deps, spaces, edges)) edges = findEdges(heads);
    return { heads, deps, starts: sentenceStarts(heads, edges) };
  }

  private best(state: ArcEagerState): number {
    const { model, kinds, valid } = this;
    state.features(this.slots);
    state.valid(valid);
    model.score(this.slots);
    const { f32 } = this.kernel;
    let best = -1;
    let score = Number.NEGATIVE_INFINITY;
    for (let action = 0; action < kinds.length; action++) {
      const value = f32[model.scores + action] as number;
      if (value > score && valid[kinds[action] as number] === 1) {
        best = action;
        score = value;
      }
    }
    return best;
  }
}
