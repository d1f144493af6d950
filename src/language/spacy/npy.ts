import { ParleyError } from '../../errors.js';

/** The matrix in a NumPy `.npy` file of little-endian float32 in C order. */
export function readNpy(
  bytes: Uint8Array,
  file: string,
): { rows: number; columns: number; data: Float32Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = (bytes[6] ?? 1) > 1;
  const start = wide ? 12 : 10;
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  const header = new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
  const shape = /'shape': \((\d+), (\d+)/.exec(header);
  if (!header.includes("'<f4'") || !header.includes("'fortran_order': False") || !shape) {
    throw new ParleyError('PARLEY_MODEL_ARCHITECTURE', 'The word vectors are not a float32 matrix.', {
      place: { file },
    });
  }
  const [rows, columns] = [Number(shape[1]), Number(shape[2])];
  const from = bytes.byteOffset + start + length;
  return {
    rows,
    columns,
    data: new Float32Array(bytes.buffer.slice(from, from + rows * columns * 4) as ArrayBuffer),
  };
}
