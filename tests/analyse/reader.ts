import { analyse, loadActors } from '../../src/analyse/index.js';
import { loadModel } from '../../src/language/index.js';
import type { Analysis, Article, Resolution } from '../../src/model/index.js';
import { resolve } from '../../src/resolve/index.js';

const nlp = await loadModel();
const actors = loadActors();

export interface Reading {
  readonly analysis: Analysis;
  readonly resolution: Resolution;
  /** "mention text → entity id", in text order. */
  readonly who: readonly string[];
  /** "speaker's head → addressee's head: first words", spoken quotations only. */
  readonly said: readonly string[];
}

/** Reads a text with the shipped model, as the pipeline does. */
export function read(text: string, published = '2024-03-01'): Reading {
  const doc = nlp(text);
  const analysis = analyse(doc, actors);
  const article = { id: 'test', title: null, outlet: null, published, url: null, text } as unknown as Article;
  const resolution = resolve(article, doc, analysis, actors);
  const word = (i: number | null): string => (i === null ? '?' : (doc.tokens[i]?.text ?? '?'));
  return {
    analysis,
    resolution,
    who: resolution.mentions.map((m) => `${m.text} → ${m.entity}`),
    said: resolution.quotations
      .filter((q) => q.speech)
      .map((q) => `${word(q.speaker)} → ${word(q.addressee)}: ${q.text.split(' ').slice(0, 3).join(' ')}`),
  };
}

/** The entity that the n-th mention with this text means. */
export function entityOf(r: Reading, text: string, nth = 0): string | null {
  const hits = r.resolution.mentions.filter((m) => m.text === text);
  const hit = hits[nth];
  if (!hit) throw new Error(`no mention “${text}” number ${nth} in: ${r.who.join('; ')}`);
  return hit.entity;
}
