import { ParleyError } from '../errors.js';
import type { Lemmatizer } from './lemmatizer.js';
import type { Lexicon } from './lexicon.js';
import type { RulerPattern, TokenPattern, TokenTest } from './model/data.js';

/** What the rules say of a token; the values that the rest of the program sees. */
export interface Analysis {
  readonly tag: string;
  readonly pos: string;
  readonly morph: string;
  readonly lemma: string;
  readonly dep: string;
}

interface Word {
  readonly TAG: string;
  readonly LOWER: string;
  readonly DEP: string;
  readonly IS_SPACE: boolean;
  readonly text: string;
}

/** A rule's hit on one token. */
interface Hit {
  readonly order: number;
  readonly attrs: Readonly<Record<string, string>>;
}

type Test = (word: Word) => boolean;

interface Pair {
  readonly order: number;
  readonly second: Test;
  readonly rule: RulerPattern;
}

/** What depends on one token alone. */
interface Entry {
  readonly word: Word;
  readonly hits: readonly Hit[];
  readonly pairs: readonly Pair[];
  readonly analysis: Analysis;
}

const ATTRIBUTES: readonly string[] = ['TAG', 'LOWER', 'DEP', 'IS_SPACE'];

function unsupported(what: string): never {
  throw new ParleyError(
    'PARLEY_MODEL_ARCHITECTURE',
    `The attribute_ruler uses ${what}, which is not supported.`,
  );
}

function valueTest(test: TokenTest): (value: string | boolean) => boolean {
  if (typeof test !== 'object') return (value) => value === test;
  const tests = Object.entries(test).map(([operator, operand]): ((value: string | boolean) => boolean) => {
    if (operator === 'IN') return (value) => operand.includes(String(value));
    if (operator === 'NOT_IN') return (value) => !operand.includes(String(value));
    if (operator === 'REGEX') {
      const pattern = new RegExp(operand as string, 'u');
      return (value) => pattern.test(String(value));
    }
    return unsupported(`"${operator}"`);
  });
  return (value) => tests.every((t) => t(value));
}

function wordTest(pattern: TokenPattern): Test {
  const tests = Object.entries(pattern).map(([name, test]): Test => {
    if (!ATTRIBUTES.includes(name)) unsupported(`"${name}"`);
    const passes = valueTest(test);
    return (word) => passes(word[name as keyof Word]);
  });
  return (word) => tests.every((t) => t(word));
}

/**
 * spaCy's attribute ruler and lemmatizer in one: patterns of one or two tokens set tag, part of speech, features and
 * lemma, later ones overwriting; the lemmatizer fills what is left. What one word with one tag and label gets is
 * computed once.
 */
export class Ruler {
  private readonly lexicon: Lexicon;
  private readonly lemmatizer: Lemmatizer;
  private readonly single: { order: number; test: Test; rule: RulerPattern }[] = [];
  private readonly double: { order: number; first: Test; second: Test; rule: RulerPattern }[] = [];
  private readonly entries = new Map<string, Map<string, Map<number, Entry>>>();

  constructor(rules: readonly RulerPattern[], lexicon: Lexicon, lemmatizer: Lemmatizer) {
    this.lexicon = lexicon;
    this.lemmatizer = lemmatizer;
    rules.forEach((rule, order) => {
      for (const pattern of rule.patterns) {
        const [first, second, third] = pattern.map(wordTest);
        if (!first || third) unsupported(`a pattern of ${pattern.length} tokens`);
        if (second) this.double.push({ order, first, second, rule });
        else this.single.push({ order, test: first, rule });
      }
    });
  }

  clear(): void {
    this.entries.clear();
  }

  /** Analyses all tokens of a document by their words, tags and labels. */
  analyse(lexemes: Int32Array, tags: readonly string[], deps: readonly string[]): Analysis[] {
    const entries: Entry[] = [];
    const extra = new Map<number, Hit[]>();
    for (let i = 0; i < lexemes.length; i++) {
      entries.push(this.entry(lexemes[i] as number, tags[i] as string, deps[i] as string));
    }
    entries.forEach((entry, i) => {
      for (const { second, rule, order } of entry.pairs) {
        const next = entries[i + 1];
        if (!next || !second(next.word)) continue;
        const at = i + rule.index;
        extra.set(at, [...(extra.get(at) ?? []), { order, attrs: rule.attrs }]);
      }
    });
    return entries.map((entry, i) => {
      const hits = extra.get(i);
      if (!hits) return entry.analysis;
      return this.resolve(
        entry.word,
        [...entry.hits, ...hits].sort((a, b) => a.order - b.order),
      );
    });
  }

  private entry(lexeme: number, tag: string, dep: string): Entry {
    const words = child(child(this.entries, tag), dep);
    const kept = words.get(lexeme);
    if (kept) return kept;
    const entry = this.create(lexeme, tag, dep);
    words.set(lexeme, entry);
    return entry;
  }

  private create(lexeme: number, tag: string, dep: string): Entry {
    const { lexicon } = this;
    const word: Word = {
      TAG: tag,
      DEP: dep,
      LOWER: lexicon.lowers[lexeme] as string,
      IS_SPACE: lexicon.spaces[lexeme] as boolean,
      text: lexicon.texts[lexeme] as string,
    };
    const hits = this.single
      .filter(({ test }) => test(word))
      .map(({ order, rule }): Hit => ({ order, attrs: rule.attrs }));
    const pairs = this.double.filter(({ first }) => first(word));
    return { word, hits, pairs, analysis: this.resolve(word, hits) };
  }

  private resolve(word: Word, hits: readonly Hit[]): Analysis {
    const set: Record<string, string> = Object.assign({}, ...hits.map((hit) => hit.attrs));
    const pos = set.POS ?? '';
    const morph = !set.MORPH || set.MORPH === '_' ? '' : set.MORPH;
    const lemma = set.LEMMA ?? this.lemmatizer.lemma(word.text, pos, morph);
    return { tag: set.TAG ?? word.TAG, dep: set.DEP ?? word.DEP, pos, morph, lemma };
  }
}

/** The map under a key, made when there is none. */
function child<K, A, B>(map: Map<K, Map<A, B>>, key: K): Map<A, B> {
  let found = map.get(key);
  if (!found) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}
