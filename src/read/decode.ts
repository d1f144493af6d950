import { isUtf8 } from 'node:buffer';
import { type ErrorPlace, ParleyError } from '../errors.js';

/**
 * UTF-8 bytes to text, without a byte order mark. `offset` is where the bytes start in their file.
 * @throws ParleyError PARLEY_READ_BINARY, PARLEY_READ_ENCODING with the number of the first wrong byte.
 */
export function decodeUtf8(bytes: Uint8Array, place: ErrorPlace, offset = 0): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw notText(bytes, { ...place, byte: offset + zero });
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const wrong = offset + firstInvalid(bytes);
  throw new ParleyError('PARLEY_READ_ENCODING', `not valid UTF-8 at byte ${wrong}`, {
    place: { ...place, byte: wrong },
    fix: 'Save it as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE.',
  });
}

function notText(bytes: Uint8Array, place: ErrorPlace): ParleyError {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff)
    return new ParleyError('PARLEY_READ_ENCODING', 'the text is UTF-16, not UTF-8', {
      place,
      fix: 'Convert it: iconv -f UTF-16 -t UTF-8 FILE.',
    });
  return new ParleyError('PARLEY_READ_BINARY', 'this is a binary file, not text', {
    place,
    fix: 'Give text files or JSON lines in UTF-8.',
  });
}

/** Where lossy decoding first put a replacement character that the bytes do not have themselves. */
function firstInvalid(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = -1;
  for (;;) {
    at = lossy.indexOf('\uFFFD', at + 1);
    const byte = Buffer.byteLength(lossy.slice(0, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return byte;
  }
}
