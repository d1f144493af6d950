import { ParleyError } from '../../errors.js';
import { Tensor } from '../model/tensor.js';
import { unpack, unpackFile } from './msgpack.js';

/** One layer of a thinc model. */
export interface Layer {
  readonly name: string;
  readonly params: Readonly<Record<string, Tensor>>;
  readonly attrs: Readonly<Record<string, unknown>>;
}

interface Stored {
  readonly nodes: readonly { readonly name: string }[];
  readonly attrs: readonly Record<string, Uint8Array>[];
  readonly params: readonly Record<string, StoredArray | null>[];
}

interface StoredArray {
  readonly type: string;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/** The layers of a `model` file in thinc's breadth-first order. */
export async function readLayers(file: string): Promise<Layer[]> {
  const stored = (await unpackFile(file)) as Stored;
  if (!Array.isArray(stored?.nodes) || !Array.isArray(stored.params)) {
    throw new ParleyError('PARLEY_MODEL_DAMAGED', 'A model file does not hold thinc layers.', {
      place: { file },
    });
  }
  return stored.nodes.map((node, index) => ({
    name: node.name,
    attrs: mapValues(stored.attrs[index] ?? {}, unpack),
    params: mapValues(dropNull(stored.params[index] ?? {}), (a) => toTensor(a, node.name, file)),
  }));
}

function toTensor(array: StoredArray, layer: string, file: string): Tensor {
  if (array.type !== '<f4') {
    throw new ParleyError(
      'PARLEY_MODEL_ARCHITECTURE',
      `Layer "${layer}" holds ${array.type} numbers, not float32.`,
      {
        place: { file },
      },
    );
  }
  const { data } = array;
  // A copy, because the bytes of a file are not aligned.
  const copy = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  return Tensor.f32(array.shape.map(Number), new Float32Array(copy as ArrayBuffer));
}

function dropNull<T>(record: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([, v]) => v !== null)) as Record<string, T>;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
