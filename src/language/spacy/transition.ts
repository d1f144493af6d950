import { join } from 'node:path';
import type { TransitionData } from '../model/data.js';
import { parseJson } from './files.js';
import { architectureError, named, only, param } from './layers.js';
import { unpackFile } from './msgpack.js';
import type { Layer } from './thinc.js';

/** Names of the action numbers in a component's `moves` file. */
export const PARSER_MOVES = ['S', 'D', 'L', 'R', 'B'] as const;
export const NER_MOVES = ['M', 'B', 'I', 'L', 'U', 'O'] as const;

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The actions in output order: by number, then by falling frequency, equal ones by falling label. */
async function readActions(folder: string, names: readonly string[]): Promise<string[]> {
  const file = join(folder, 'moves');
  const stored = (await unpackFile(file)) as { readonly moves: string };
  const moves = parseJson<Record<string, Record<string, number>>>(stored.moves, file);
  return Object.entries(moves)
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([number, labels]) =>
      Object.entries(labels)
        .sort(([a, m], [b, n]) => n - m || byCodePoint(b, a))
        .map(([label]) => (label ? `${names[Number(number)]}-${label}` : (names[Number(number)] as string))),
    );
}

/** spaCy's TransitionBasedParser.v2 with an upper layer. @throws ParleyError PARLEY_MODEL_ARCHITECTURE */
export async function transitionFrom(
  folder: string,
  layers: readonly Layer[],
  encoder: string,
  names: readonly string[],
): Promise<TransitionData> {
  const file = join(folder, 'model');
  const actions = await readActions(folder, names);
  const lower = only(layers, 'precomputable_affine', file);
  const linear = named(layers, 'linear');
  if (linear.length !== 2) {
    throw architectureError(
      'parser_model',
      `has ${linear.length} linear layers, not a projection and an upper`,
      file,
    );
  }
  const weight = param(lower, 'W', file);
  const [, hidden = 0, pieces = 0, inputs = 0] = weight.shape;
  const upper = linear.find((layer) => param(layer, 'W', file).shape[0] === actions.length);
  const project = linear.find((layer) => layer !== upper);
  if (!upper || param(upper, 'W', file).width !== hidden) {
    throw architectureError('linear', `does not score the ${actions.length} actions of "moves"`, file);
  }
  if (!project || param(project, 'W', file).shape[0] !== inputs || hidden % 4 || (hidden * pieces) % 4) {
    throw architectureError('precomputable_affine', `takes ${inputs} numbers`, file);
  }
  return {
    encoder,
    actions,
    project: { weight: param(project, 'W', file), bias: param(project, 'b', file) },
    lower: { weight, bias: param(lower, 'b', file), pad: param(lower, 'pad', file) },
    upper: { weight: param(upper, 'W', file), bias: param(upper, 'b', file) },
  };
}
