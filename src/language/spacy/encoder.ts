import type { Column, EncoderData, HashTable, MaxoutLayer } from '../model/data.js';
import type { Tensor } from '../model/tensor.js';
import { architectureError, named, only, param } from './layers.js';
import type { Layer } from './thinc.js';

const COLUMNS: readonly string[] = [
  'ORTH',
  'LOWER',
  'NORM',
  'PREFIX',
  'SUFFIX',
  'SHAPE',
  'SPACY',
  'IS_SPACE',
];

/** The hash tables by the column each embeds. */
function hashTables(layers: readonly Layer[], file: string): HashTable[] {
  const columns = only(layers, 'extract_features', file).attrs.columns as readonly string[];
  const unknown = columns.find((c) => !COLUMNS.includes(c));
  if (unknown) throw architectureError('extract_features', `uses the column ${unknown}`, file);
  return named(layers, 'hashembed').map((layer, index) => ({
    column: columns[Number(layer.attrs.column ?? index)] as Column,
    seed: Number(layer.attrs.seed),
    rows: param(layer, 'E', file),
  }));
}

function maxoutLayers(layers: readonly Layer[], file: string): MaxoutLayer[] {
  const norms = named(layers, 'layernorm');
  const maxouts = named(layers, 'maxout');
  if (norms.length !== maxouts.length) throw architectureError('maxout', 'has no layernorm after it', file);
  return maxouts.map((layer, index) => ({
    weight: param(layer, 'W', file),
    bias: param(layer, 'b', file),
    gain: param(norms[index], 'G', file),
    shift: param(norms[index], 'b', file),
  }));
}

/**
 * Hash embeddings and maxout windows (spaCy's MultiHashEmbed.v2 and MaxoutWindowEncoder.v2).
 * @param multiply gives the word vectors times a static_vectors matrix
 * @throws ParleyError PARLEY_MODEL_ARCHITECTURE where the sizes do not fit together
 */
export function encoderFrom(
  layers: readonly Layer[],
  multiply: (matrix: Tensor) => Tensor,
  file: string,
): EncoderData {
  const tables = hashTables(layers, file);
  const [mix, ...windows] = maxoutLayers(layers, file);
  if (!mix) throw architectureError('maxout', 'occurs nowhere', file);
  const [width = 0, pieces = 0, inputs] = mix.weight.shape;
  const [fixed] = named(layers, 'static_vectors');
  const embedded = tables.length * width + (fixed ? width : 0);
  if (tables.some((t) => t.rows.width !== width) || inputs !== embedded) {
    throw architectureError('maxout', `takes ${inputs} numbers, the embeddings give ${embedded}`, file);
  }
  if (width % 4) throw architectureError('maxout', `has the width ${width}`, file);
  for (const { weight } of windows) {
    if (weight.width !== 3 * width) throw architectureError('maxout', `takes ${weight.width} numbers`, file);
  }
  return {
    width,
    pieces,
    tables,
    vectors: fixed ? multiply(param(fixed, 'W', file)) : null,
    mix,
    windows,
  };
}
