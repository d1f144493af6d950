import { ParleyError } from '../../errors.js';

const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const CLASSES: Readonly<Record<string, string>> = { d: '\\p{Nd}', w: '\\p{L}\\p{N}_', s: SPACE };
const SYNTAX = new Set('^$\\.*+?()[]{}|/');

function unsupported(what: string, source: string): never {
  throw new ParleyError(
    'PARLEY_MODEL_ARCHITECTURE',
    `The tokenizer's rule uses ${what}, which is not supported.`,
    {
      fix: `The rule starts with ${source.slice(0, 40)}.`,
    },
  );
}

/**
 * A Python regular expression (`re`, text) as the source of a JavaScript one with the `u` flag, for the syntax that
 * tokenizer rules use. @throws ParleyError PARLEY_MODEL_ARCHITECTURE on other syntax
 */
export function fromPython(source: string): string {
  const body = source.replace(/^\(\?u\)/, '');
  let out = '';
  let inClass = false;
  for (let i = 0; i < body.length; i++) {
    const c = body[i] as string;
    if (c === '\\') {
      const [text, length] = rewriteEscape(body, i, inClass);
      out += text;
      i += length - 1;
    } else if (inClass) {
      if (c === ']') inClass = false;
      out += c;
    } else if (c === '[') {
      inClass = true;
      const start = /^\[\^?\]?/.exec(body.slice(i, i + 3))?.[0] ?? c;
      out += start.replace(']', '\\]');
      i += start.length - 1;
    } else if (c === '(' && /^\(\?P?[a-zA-Z-]/.test(body.slice(i, i + 4))) {
      if (!body.startsWith('(?P<', i)) unsupported(`"${body.slice(i, i + 4)}"`, source);
      out += '(?';
      i += 2;
    } else if (c === ']' || c === '}') out += `\\${c}`;
    else if (c === '{') {
      const quantifier = /^\{(\d*)(,?)(\d*)\}/.exec(body.slice(i));
      if (quantifier && (quantifier[1] || quantifier[3])) {
        out += `{${quantifier[1] || '0'}${quantifier[2]}${quantifier[3]}}`;
        i += quantifier[0].length - 1;
      } else out += '\\{';
    } else out += c;
  }
  return out;
}

/** The escape at `i` in JavaScript, and its length in the source. */
function rewriteEscape(body: string, i: number, inClass: boolean): [text: string, length: number] {
  const next = body[i + 1] ?? '';
  const lower = CLASSES[next.toLowerCase()];
  if (lower) {
    if (next in CLASSES) return [inClass ? lower : `[${lower}]`, 2];
    if (inClass && next !== 'D') return unsupported(`"\\${next}" in a class`, body);
    return [next === 'D' ? '\\P{Nd}' : `[^${lower}]`, 2];
  }
  if (next === 'U') return [`\\u{${body.slice(i + 2, i + 10).replace(/^0+(?=.)/, '')}}`, 10];
  if (next === 'u') return [body.slice(i, i + 6), 6];
  if (next === 'x') return [body.slice(i, i + 4), 4];
  if (/[tnrfvb]/.test(next)) return [`\\${next}`, 2];
  if (/[a-zA-Z0-9]/.test(next)) return unsupported(`"\\${next}"`, body);
  if (SYNTAX.has(next) || (inClass && next === '-')) return [`\\${next}`, 2];
  return [next, 2];
}
