import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type ErrorPlace, ParleyError } from '../../errors.js';
import { decodeUtf8 } from '../../read/decode.js';
import { bytesOf } from '../../read/files.js';
import { jsonErrorAt, parseJson } from '../../read/json.js';
import { describeIssue } from './issue.js';
import {
  type CodedGold,
  type GraphGold,
  goldForms,
  type NameGold,
  type PairGold,
  type PronounGold,
} from './schema.js';

interface Golds {
  readonly graph: GraphGold;
  readonly pairs: PairGold;
  readonly pronouns: PronounGold;
  readonly names: NameGold;
  readonly codes: CodedGold;
}
export type GoldKind = keyof Golds;

/** One gold record, and where it stands. */
export interface GoldItem<G> {
  readonly gold: G;
  readonly place: ErrorPlace;
}

/** A gold file of one of the forms. */
export type GoldFile = {
  [K in GoldKind]: {
    readonly kind: K;
    readonly file: string;
    readonly items: readonly GoldItem<Golds[K]>[];
    /** Records left out because their id stood before. */
    readonly repeated: number;
  };
}[GoldKind];

interface Value {
  readonly value: unknown;
  readonly place: ErrorPlace;
  /** The line of a path inside the value. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/**
 * A gold file: `.json` is one record or a list of them, everything else one record a line; `.gz` may follow.
 * @throws ParleyError PARLEY_EVALUATE_GOLD with file, line and what is missing; what reading a file throws.
 */
export async function loadGold(file: string): Promise<GoldFile> {
  const values = await valuesOf(file);
  const first = values[0];
  if (!first) throw badGold('there is no gold in it', { file });
  const kind = kindOf(first);
  const items = values.map((value) => ({ gold: parseGold(kind, value), place: value.place }));
  const seen = new Set<string>();
  const once = items.filter(({ gold }, i) => {
    const id = gold.id ?? `record ${i + 1}`;
    return !seen.has(id) && seen.add(id);
  });
  const kept = once.filter(({ gold }) => !('error_expected' in gold && gold.error_expected));
  return { kind, file, items: kept, repeated: items.length - once.length } as GoldFile;
}

/** The JSON values of a file, one a line or one in all, with their places. */
export async function valuesOf(file: string): Promise<Value[]> {
  const source = await textOf(file);
  if (extname(file.replace(/\.gz$/, '')).toLowerCase() === '.json') return wholeFile(source, file);
  return source.split('\n').flatMap((text, i): Value[] => {
    const place = { file, line: i + 1 };
    return text.trim() === '' ? [] : [{ value: parseJson(text, place), place, lineOf: () => i + 1 }];
  });
}

async function textOf(file: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytesOf(file)) parts.push(part);
  const bytes = Buffer.concat(parts);
  return decodeUtf8(file.endsWith('.gz') ? unzipped(bytes, file) : bytes, { file });
}

function unzipped(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw badGold('it is not a whole gzip file, though its name ends in .gz', { file }, cause);
  }
}

function wholeFile(source: string, file: string): Value[] {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    const before = source.slice(0, jsonErrorAt(source)).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw badGold('not valid JSON', place, cause);
  }
  const list: readonly unknown[] | null = Array.isArray(value) ? value : null;
  return (list ?? [value]).map((item, i) => {
    const lineOf = (path: readonly PropertyKey[]) => lineIn(source, list ? [i, ...path] : path);
    return { value: item, place: { file }, lineOf };
  });
}

/** The line of a path in JSON text (which is YAML too), or of the nearest part of the path that is there. */
function lineIn(source: string, path: readonly PropertyKey[]): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'silent' });
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length > 0 ? document.getIn(path.slice(0, length), true) : document.contents;
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function kindOf({ value, place }: Value): GoldKind {
  const keys = new Set(value !== null && typeof value === 'object' ? Object.keys(value) : []);
  for (const [kind, { key }] of Object.entries(goldForms))
    if ([key].flat().some((k) => keys.has(k))) return kind as GoldKind;
  const forms = Object.entries(goldForms).map(([kind, { key }]) => `${kind} (${[key].flat().join(' or ')})`);
  throw badGold(`the record has the keys of no form of gold: ${forms.join(', ')}`, place);
}

function parseGold(kind: GoldKind, { value, place, lineOf }: Value): Golds[GoldKind] {
  const result = (goldForms[kind].schema as z.ZodType<Golds[GoldKind]>).safeParse(value);
  if (result.success) return result.data;
  const line = lineOf(result.error.issues[0]?.path ?? []);
  throw badGold(describeIssue(result.error), { ...place, ...(line === undefined ? {} : { line }) });
}

function badGold(message: string, place: ErrorPlace, cause?: unknown): ParleyError {
  return new ParleyError('PARLEY_EVALUATE_GOLD', message, {
    place,
    fix: 'docs/evaluation.md shows the forms that gold can have.',
    cause,
  });
}
