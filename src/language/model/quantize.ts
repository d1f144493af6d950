import type { EncoderData, ModelData } from './data.js';
import { numberToHalf, Tensor } from './tensor.js';

/** Smaller tensors (biases, norms) stay as they are. */
const SMALLEST = 5000;

/** Int8 with one scale for each row of the last axis; the largest number of a row becomes ±127. */
function quantizeRows(tensor: Tensor): Tensor {
  const { rows, width } = tensor;
  const values = tensor.toFloat32();
  const data = new Int8Array(values.length);
  const scales = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let largest = 0;
    for (let k = r * width; k < (r + 1) * width; k++)
      largest = Math.max(largest, Math.abs(values[k] as number));
    const scale = largest / 127 || 1;
    scales[r] = scale;
    for (let k = r * width; k < (r + 1) * width; k++) data[k] = Math.round((values[k] as number) / scale);
  }
  return new Tensor('i8', tensor.shape, data, scales);
}

/** IEEE half precision. */
function toHalf(tensor: Tensor): Tensor {
  return new Tensor('f16', tensor.shape, Uint16Array.from(tensor.toFloat32(), numberToHalf));
}

/** Every tensor in a part of the model changed, the rest kept. */
export function mapTensors<T>(part: T, change: (tensor: Tensor) => Tensor): T {
  if (part instanceof Tensor) return change(part) as T;
  if (Array.isArray(part)) return part.map((item) => mapTensors(item, change)) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, mapTensors(value, change)]),
  ) as T;
}

/**
 * The model as it ships: word vectors, its largest table, in int8, the other large matrices in half precision. (With
 * int8 for all of them, heads agree with spaCy on 98 % of our hardest texts instead of 99.8 %.)
 */
export function quantize(model: ModelData): ModelData {
  const half = (t: Tensor): Tensor => (t.dtype === 'f32' && t.data.length >= SMALLEST ? toHalf(t) : t);
  const { encoders, tagger, parser, ner } = model;
  const smaller = mapTensors({ encoders, tagger, parser, ner }, half);
  for (const [name, { vectors }] of Object.entries(encoders)) {
    const encoder = smaller.encoders[name] as EncoderData;
    smaller.encoders[name] = { ...encoder, vectors: vectors && quantizeRows(vectors) };
  }
  return { ...model, ...smaller, meta: { ...model.meta, precision: 'int8 and float16' } };
}
