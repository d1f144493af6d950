/** One line of bytes, without its line break. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Where it starts in the input. */
  readonly offset: number;
  /** Null where it is longer than the limit: such a line is passed over without being held. */
  readonly bytes: Uint8Array | null;
}

const lineFeed = 0x0a;

/** Splits a stream at line feeds, holding at most one line of `limit` bytes. */
export async function* byteLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let offset = 0;
  let length = 0;
  let parts: Uint8Array[] = [];
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const line = (): ByteLine => ({ number, offset, bytes: length > limit ? null : Buffer.concat(parts) });
  for await (const chunk of input) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, to));
      yield line();
      number++;
      offset += length + 1;
      length = 0;
      parts = [];
      from = to + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
