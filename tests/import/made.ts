import { exportFormats, wholeGraph } from '../../src/export/index.js';
import { type ImportOptions, importFormatOf, importGraph } from '../../src/import/index.js';
import type { GraphStore } from '../../src/store/index.js';

/** The graph as a file of that format has it. */
export async function exported(store: GraphStore, name: string): Promise<string> {
  const format = exportFormats.find((known) => known.name === name);
  if (!format || !('parts' in format)) throw new Error(`there is no file format ${name}`);
  let text = '';
  for await (const part of format.parts(wholeGraph(store), {})) text += part;
  return text;
}

async function* piecesOf(bytes: Uint8Array, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** Imports a file of that name and content, which comes in pieces of so many bytes. */
export function into(
  store: GraphStore,
  file: string,
  content: string | Uint8Array,
  { size = 1000, ...options }: ImportOptions & { size?: number } = {},
) {
  const bytes = Buffer.from(content as string);
  const input = { file, bytes: piecesOf(bytes, size), size: bytes.length };
  return importGraph(store, input, importFormatOf(file), options);
}
