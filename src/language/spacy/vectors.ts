import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError } from '../../errors.js';
import { createKernel } from '../kernel/index.js';
import { PANEL, packWeights } from '../kernel/kernel.js';
import type { VectorKeys } from '../model/data.js';
import { Tensor } from '../model/tensor.js';
import { unpackFile } from './msgpack.js';
import { readNpy } from './npy.js';

const BLOCK = 512;

/** vectors · matrixᵀ: a row of [vectors, width] for each word vector. */
export function project(vectors: Tensor, matrix: Tensor): Tensor {
  const [columns = 0, inputs = 0] = matrix.shape;
  const kernel = createKernel();
  const packed = packWeights(kernel, matrix.toFloat32(), columns, inputs, null);
  const x = kernel.alloc(BLOCK * inputs);
  const y = kernel.alloc(BLOCK * packed.panels * PANEL);
  const all = vectors.toFloat32();
  const out = new Float32Array(vectors.rows * columns);
  for (let from = 0; from < vectors.rows; from += BLOCK) {
    const count = Math.min(BLOCK, vectors.rows - from);
    kernel.f32.set(all.subarray(from * inputs, (from + count) * inputs), x);
    kernel.affine(x, inputs, count, inputs, packed.w, packed.b, y, packed.panels);
    for (let r = 0; r < count; r++) {
      const at = y + r * packed.panels * PANEL;
      out.set(kernel.f32.subarray(at, at + columns), (from + r) * columns);
    }
  }
  return Tensor.f32([vectors.rows, columns], out);
}

function sortedKeys(rows: Readonly<Record<string, number>>, vectors: number): VectorKeys {
  const keys = BigUint64Array.from(Object.keys(rows), BigInt).sort();
  const high = new Uint32Array(keys.length);
  const low = new Uint32Array(keys.length);
  const row = vectors > 0xffff ? new Uint32Array(keys.length) : new Uint16Array(keys.length);
  keys.forEach((key, index) => {
    high[index] = Number(key >> 32n);
    low[index] = Number(key & 0xffffffffn);
    row[index] = rows[String(key)] as number;
  });
  const shape = [keys.length];
  return {
    high: new Tensor('u32', shape, high),
    low: new Tensor('u32', shape, low),
    row: new Tensor(vectors > 0xffff ? 'u32' : 'u16', shape, row),
  };
}

/** The word vectors of a pipeline and their keys, or null where it has none. */
export async function readVectors(folder: string): Promise<{ vectors: Tensor; keys: VectorKeys } | null> {
  const file = join(folder, 'vocab', 'vectors');
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return null;
  const mode = await readFile(`${file}.cfg`, 'utf8').then(
    (text) => (JSON.parse(text) as { mode?: string }).mode,
    () => 'default',
  );
  if (mode !== 'default') {
    throw new ParleyError(
      'PARLEY_MODEL_ARCHITECTURE',
      `Word vectors of the kind "${mode}" are not supported.`,
      {
        place: { file },
      },
    );
  }
  const { rows, columns, data } = readNpy(bytes, file);
  const keys = (await unpackFile(join(folder, 'vocab', 'key2row'))) as Record<string, number>;
  return { vectors: Tensor.f32([rows, columns], data), keys: sortedKeys(keys, rows) };
}
