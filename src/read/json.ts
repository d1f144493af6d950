import { type ErrorPlace, ParleyError } from '../errors.js';

/**
 * The value of one line of JSON.
 * @throws ParleyError PARLEY_READ_JSON with the column where it stops being JSON.
 */
export function parseJson(source: string, place: ErrorPlace): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    const at = jsonErrorAt(source);
    const found =
      at >= source.trimEnd().length ? 'the line ends too early' : `unexpected ${quoteAt(source, at)}`;
    throw new ParleyError('PARLEY_READ_JSON', `not valid JSON: ${found}`, {
      place: { ...place, column: at + 1 },
      fix: 'Write one JSON object a line, for example {"id": "1", "text": "…"}.',
      cause,
    });
  }
}

function quoteAt(source: string, at: number): string {
  return JSON.stringify(source.slice(at, at + 12));
}

const space = /[ \t\r\n]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What ends a run of plain characters in a string: its end, an escape, a control character. */
const stop = /["\\]|(?![\x7f-\x9f])\p{Cc}/gu;

/**
 * The first place where a text stops being JSON (RFC 8259), which `JSON.parse` does not tell reliably. Brackets
 * are kept on a list, not on the call stack, so deep nesting does no harm.
 */
export function jsonErrorAt(source: string): number {
  const open: string[] = [];
  let expect: 'value' | 'key' | 'after' = 'value';
  let at = 0;
  for (;;) {
    at = past(space, source, at);
    const char = source[at] ?? '';
    if (expect === 'after') {
      if (char !== '' && char === open.at(-1)) open.pop();
      else if (char === ',' && open.length > 0) expect = open.at(-1) === '}' ? 'key' : 'value';
      else return at;
      at++;
    } else if (expect === 'key') {
      const end = stringEnd(source, at);
      if (!end.whole) return end.at;
      at = past(space, source, end.at);
      if (source[at] !== ':') return at;
      at++;
      expect = 'value';
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']');
      at = past(space, source, at + 1);
      expect = source[at] === open.at(-1) ? 'after' : char === '{' ? 'key' : 'value';
    } else {
      const end = char === '"' ? stringEnd(source, at) : scalarEnd(source, at);
      if (!end.whole) return end.at;
      at = end.at;
      expect = 'after';
    }
  }
}

interface End {
  readonly at: number;
  /** False where `at` is the place of an error instead. */
  readonly whole: boolean;
}

function scalarEnd(source: string, from: number): End {
  const at = past(scalar, source, from);
  return { at, whole: at > from };
}

function stringEnd(source: string, from: number): End {
  if (source[from] !== '"') return { at: from, whole: false };
  for (let at = from + 1; ; ) {
    stop.lastIndex = at;
    const found = stop.exec(source);
    if (!found) return { at: source.length, whole: false };
    if (found[0] === '"') return { at: found.index + 1, whole: true };
    at = past(escaped, source, found.index);
    if (at === found.index) return { at, whole: false };
  }
}

/** Where the token ends that starts at `from`; `from` itself where there is none. */
function past(token: RegExp, source: string, from: number): number {
  token.lastIndex = from;
  return token.test(source) ? token.lastIndex : from;
}
