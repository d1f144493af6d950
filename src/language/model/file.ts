import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError } from '../../errors.js';
import type { ModelData } from './data.js';
import { mapTensors } from './quantize.js';
import { type DType, Tensor } from './tensor.js';

/** The flat form of a model: `model.json` (all but the numbers) and `model.bin` (the tensors, four-byte aligned). */
export const MODEL_JSON = 'model.json';
export const MODEL_BIN = 'model.bin';

const FORMAT = 'parley-language-model';
const VERSION = 1;
/** Parts of the model that hold tensors. */
const TENSOR_PARTS = ['encoders', 'vectorKeys', 'tagger', 'parser', 'ner'] as const;

/** Where a tensor stands in the binary file; the scales of int8 come first. */
interface StoredTensor {
  readonly tensor: DType;
  readonly shape: readonly number[];
  readonly at: number;
}

type StoredModel = ModelData & {
  readonly format: string;
  readonly formatVersion: number;
  readonly bytes: number;
};

function bytesOf(data: ArrayBufferView): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Writes both files; first under other names, so that a broken write leaves the old model. */
export async function writeModel(model: ModelData, folder: string): Promise<void> {
  const parts: Uint8Array[] = [];
  let at = 0;
  const append = (data: ArrayBufferView): void => {
    const padding = new Uint8Array((4 - (data.byteLength % 4)) % 4);
    parts.push(bytesOf(data), padding);
    at += data.byteLength + padding.length;
  };
  const store = (t: Tensor): Tensor => {
    const stored: StoredTensor = { tensor: t.dtype, shape: t.shape, at };
    if (t.scales) append(t.scales);
    append(t.data);
    return stored as unknown as Tensor;
  };
  const stored = Object.fromEntries(TENSOR_PARTS.map((part) => [part, mapTensors(model[part], store)]));
  const json = JSON.stringify({ format: FORMAT, formatVersion: VERSION, bytes: at, ...model, ...stored });
  for (const [name, content] of [
    [MODEL_BIN, Buffer.concat(parts)],
    [MODEL_JSON, `${json}\n`],
  ] as const) {
    await writeFile(join(folder, `${name}.part`), content);
    await rename(join(folder, `${name}.part`), join(folder, name));
  }
}

const VIEWS = { f32: Float32Array, f16: Uint16Array, i8: Int8Array, u32: Uint32Array, u16: Uint16Array };

function isStored(value: unknown): value is StoredTensor {
  return typeof value === 'object' && value !== null && 'tensor' in value;
}

/** The same structure with the tensors as views of the binary file. */
function revive(value: unknown, bytes: Uint8Array): unknown {
  if (isStored(value)) {
    const { tensor: dtype, shape, at } = value;
    const size = shape.reduce((a, b) => a * b, 1);
    const rows = size / (shape.at(-1) || 1);
    let from = bytes.byteOffset + at;
    const scales = dtype === 'i8' ? new Float32Array(bytes.buffer, from, rows) : null;
    if (scales) from += scales.byteLength;
    return new Tensor(dtype, shape, new VIEWS[dtype](bytes.buffer as ArrayBuffer, from, size), scales);
  }
  if (Array.isArray(value)) return value.map((item) => revive(item, bytes));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, bytes)]));
}

function damaged(file: string, why: string, cause?: unknown): ParleyError {
  return new ParleyError('PARLEY_MODEL_DAMAGED', `The language model ${why}.`, {
    place: { file },
    fix: 'Install Parley again, or convert the model again with `npm run model`.',
    cause,
  });
}

/** Reads the flat form. @throws ParleyError PARLEY_MODEL_DAMAGED */
export async function readModel(folder: string): Promise<ModelData> {
  const file = join(folder, MODEL_JSON);
  const [json, buffer] = await Promise.all([
    readFile(file, 'utf8'),
    readFile(join(folder, MODEL_BIN)).catch((cause) => {
      throw damaged(join(folder, MODEL_BIN), 'has no readable binary file', cause);
    }),
  ]);
  let stored: StoredModel;
  try {
    stored = JSON.parse(json) as StoredModel;
  } catch (cause) {
    throw damaged(file, 'does not parse', cause);
  }
  if (stored.format !== FORMAT) throw damaged(file, `is not of the format ${FORMAT}`);
  if (stored.formatVersion !== VERSION)
    throw damaged(file, `has the format version ${stored.formatVersion}, not ${VERSION}`);
  if (stored.bytes !== buffer.byteLength) {
    throw damaged(join(folder, MODEL_BIN), `has ${buffer.byteLength} bytes instead of ${stored.bytes}`);
  }
  const bytes = buffer.byteOffset % 4 ? new Uint8Array(buffer) : buffer;
  const parts = Object.fromEntries(TENSOR_PARTS.map((part) => [part, revive(stored[part], bytes)]));
  return { ...stored, ...parts } as ModelData;
}
