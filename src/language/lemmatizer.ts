import type { LemmatizerData } from './model/data.js';

const ALPHABETIC = /^\p{L}+$/u;

/** spaCy's English rule lemmatizer: exceptions, then suffix rules whose result is a known form. */
export class Lemmatizer {
  private readonly data: LemmatizerData;
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(data: LemmatizerData) {
    this.data = data;
  }

  /** @param pos universal part of speech, @param morph universal features `A=B|C=D` */
  lemma(text: string, upperPos: string, morph: string): string {
    const pos = upperPos.toLowerCase();
    const lower = text.toLowerCase();
    if (pos === '' || pos === 'space' || isBaseForm(pos, morph)) return lower;
    const { rules, exceptions, index } = this.data;
    if (!(pos in rules || pos in exceptions || pos in index)) return pos === 'propn' ? text : lower;
    const forms: string[] = [];
    const unknown: string[] = [];
    for (const [old, replacement] of rules[pos] ?? []) {
      if (!lower.endsWith(old)) continue;
      const form = lower.slice(0, lower.length - old.length) + replacement;
      if (form === '') continue;
      if (this.forms(pos).has(form)) forms.unshift(form);
      else if (!ALPHABETIC.test(form)) forms.push(form);
      else unknown.push(form);
    }
    const table = exceptions[pos];
    for (const form of (table && Object.hasOwn(table, lower) && table[lower]) || []) {
      if (!forms.includes(form)) forms.unshift(form);
    }
    return forms[0] ?? unknown[0] ?? text;
  }

  private forms(pos: string): ReadonlySet<string> {
    let set = this.known.get(pos);
    if (!set) {
      set = new Set((this.data.index[pos] ?? '').split('\n'));
      this.known.set(pos, set);
    }
    return set;
  }
}

function isBaseForm(pos: string, morph: string): boolean {
  const has = (feature: string): boolean => `|${morph}|`.includes(`|${feature}|`);
  if (pos === 'noun' && has('Number=Sing')) return true;
  if (has('VerbForm=Inf') || has('Degree=Pos')) return true;
  return pos === 'verb' && has('VerbForm=Fin') && has('Tense=Pres') && !morph.includes('Number=');
}
