const LETTER = /^\p{L}$/u;
const UPPER = /^\p{Lu}$/u;
const DIGIT =
  /^(?:\p{Nd}|[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]|[\u1369-\u1371\u19da]|\u{10a40}|[\u{10a41}-\u{10a43}]|[\u{10e60}-\u{10e68}]|[\u{11052}-\u{1105a}]|[\u{1f100}-\u{1f10a}])$/u;

/** Whether a text is all white space, as Python's `str.isspace` has it. */
export function isSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpaceCode(text.charCodeAt(i))) return false;
  return text.length > 0;
}

export function isSpaceCode(c: number): boolean {
  if (c < 0x80) return c === 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return (
    c === 0x85 ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

const LONG_SHAPE = 100;
const LONGEST_RUN = 4;

/** spaCy's word shape: "Xxxxx", "dd:dd"; runs are cut to four, words of 100 characters and more are "LONG". */
export function wordShape(characters: readonly string[]): string {
  if (characters.length >= LONG_SHAPE) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const c of characters) {
    const s = LETTER.test(c) ? (UPPER.test(c) ? 'X' : 'x') : DIGIT.test(c) ? 'd' : c;
    run = s === last ? run + 1 : 1;
    last = s;
    if (run <= LONGEST_RUN) shape += s;
  }
  return shape;
}
