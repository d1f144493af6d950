import { ParleyError } from '../../errors.js';
import type { Tensor } from '../model/tensor.js';
import type { Layer } from './thinc.js';

/** The layers of the supported architecture; compound layers have operators in their names. */
const KNOWN = new Set([
  ...['extract_features', 'list2ragged', 'ints-getitem', 'hashembed', 'static_vectors', 'ragged2list'],
  ...['maxout', 'layernorm', 'dropout', 'expand_window', 'tok2vec-listener', 'list2array', 'linear'],
  ...['softmax', 'precomputable_affine', 'parser_model'],
]);

export function architectureError(layer: string, why: string, file: string): ParleyError {
  return new ParleyError('PARLEY_MODEL_ARCHITECTURE', `Layer "${layer}" ${why}.`, {
    place: { file },
    fix: 'Parley runs spaCy pipelines of hash embeddings and maxout windows, as en_core_web_sm, _md and _lg are.',
  });
}

/** @throws ParleyError PARLEY_MODEL_ARCHITECTURE naming the first layer that is not part of the architecture */
export function checkLayers(layers: readonly Layer[], file: string): void {
  for (const { name, attrs } of layers) {
    if (/[>|(]/.test(name)) continue;
    if (!KNOWN.has(name)) throw architectureError(name, 'is of another architecture', file);
    if (name === 'expand_window' && attrs.window_size !== 1) {
      throw architectureError(name, `has a window of ${attrs.window_size}, not 1`, file);
    }
  }
}

export function named(layers: readonly Layer[], name: string): Layer[] {
  return layers.filter((layer) => layer.name === name);
}

export function param(layer: Layer | undefined, name: string, file: string): Tensor {
  const tensor = layer?.params[name];
  if (!tensor) throw architectureError(layer?.name ?? name, `has no weights ${name}`, file);
  return tensor;
}

/** The only layer of that name. */
export function only(layers: readonly Layer[], name: string, file: string): Layer {
  const [layer, second] = named(layers, name);
  if (!layer || second) throw architectureError(name, `occurs ${layer ? 'more than once' : 'nowhere'}`, file);
  return layer;
}
