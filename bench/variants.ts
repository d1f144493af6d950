import type { Article, ArticleId } from '../src/model/index.js';

const syllables = 'ba do ka le mi na ro sa te vu zel mar tin'.split(' ');

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Endless articles like the given one: paragraphs in another order, a fifth left out, surnames of a hundred people. */
export function* variants(article: Article): Generator<Article, never> {
  const next = random(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const surname = () => {
    const name = pick(syllables) + pick(syllables);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const people = ['Trump', 'Netanyahu', 'Rubio', 'Witkoff', 'Boehler', 'Qassem'];
  for (let i = 0; ; i++) {
    const paragraphs = article.text.split('\n').filter(() => next() > 0.2);
    const shuffled = paragraphs.map((p) => [next(), p] as const).sort(([a], [b]) => a - b);
    let text = shuffled.map(([, p]) => p).join('\n');
    for (const person of people) text = text.replaceAll(person, surname());
    yield { ...article, id: `variant-${i}` as ArticleId, text };
  }
}
