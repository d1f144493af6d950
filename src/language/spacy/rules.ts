import { join } from 'node:path';
import type { LemmatizerData, RulerPattern, TokenizerData } from '../model/data.js';
import { stringId } from '../string-id.js';
import { unpackFile } from './msgpack.js';
import { fromPython } from './regex.js';

const ORTH = '65';
const NORM = '67';

/** The `tokenizer` file, its expressions rewritten for JavaScript. */
export async function readTokenizer(folder: string): Promise<TokenizerData> {
  const stored = (await unpackFile(join(folder, 'tokenizer'))) as {
    readonly exceptions: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  } & Readonly<Record<string, string | null>>;
  const rule = (name: string): string | null => (stored[name] ? fromPython(stored[name]) : null);
  const exceptions = Object.entries(stored.exceptions).map(([text, pieces]) => [
    text,
    pieces.map((piece) => [piece[ORTH] ?? '', piece[NORM] ?? null] as const),
  ]);
  return {
    prefix: rule('prefix_search'),
    suffix: rule('suffix_search'),
    infix: rule('infix_finditer'),
    url: rule('url_match'),
    tokenMatch: rule('token_match'),
    exceptions: Object.fromEntries(exceptions),
  };
}

export async function readRuler(folder: string): Promise<RulerPattern[]> {
  return (await unpackFile(join(folder, 'attribute_ruler', 'patterns'))) as RulerPattern[];
}

const POS = 'adj adp adv aux cconj det intj noun num part pron propn punct sconj sym verb x space'.split(' ');

/** A lemma table, which is keyed by string ids, keyed by part of speech. */
function byPos<A, B>(table: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  const out: Record<string, B> = {};
  for (const pos of POS) {
    const [low, high] = stringId(pos) as unknown as [number, number];
    const value = table[String((BigInt(high) << 32n) | BigInt(low))];
    if (value !== undefined) out[pos] = change(value);
  }
  return out;
}

export async function readLemmatizer(folder: string): Promise<LemmatizerData> {
  const tables = (await unpackFile(join(folder, 'lemmatizer', 'lookups', 'lookups.bin'))) as {
    readonly lemma_rules?: Record<string, [string, string][]>;
    readonly lemma_exc?: Record<string, Record<string, string[]>>;
    readonly lemma_index?: Record<string, string[]>;
  };
  return {
    rules: byPos(tables.lemma_rules ?? {}, (v) => v),
    exceptions: byPos(tables.lemma_exc ?? {}, (v) => v),
    index: byPos(tables.lemma_index ?? {}, (v) => v.join('\n')),
  };
}

/** The norms in `vocab/lookups.bin`, by id in hexadecimal. */
export async function readNorms(folder: string): Promise<Record<string, string>> {
  const tables = (await unpackFile(join(folder, 'vocab', 'lookups.bin'))) as {
    readonly lexeme_norm?: Readonly<Record<string, string>>;
  };
  const entries = Object.entries(tables.lexeme_norm ?? {});
  return Object.fromEntries(entries.map(([id, norm]) => [BigInt(id).toString(16).padStart(16, '0'), norm]));
}
