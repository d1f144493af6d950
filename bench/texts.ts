import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageFile } from '../src/root.js';

/** Sentences of a treebank that make one document. */
const SENTENCES = 25;

function dumpTexts(file: string): string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Whole documents to parse: from the reference dumps where they are, else our own sample articles. */
export function benchTexts(): { readonly texts: string[]; readonly source: string } {
  const shared = process.env.PARLEY_SHARED ?? packageFile('..', 'shared');
  const dump = (name: string): string => join(shared, 'language', `md_${name}.jsonl.gz`);
  if (existsSync(dump('ewt'))) {
    const sentences = dumpTexts(dump('ewt'));
    const documents: string[] = [];
    for (let i = 0; i < sentences.length; i += SENTENCES) {
      documents.push(sentences.slice(i, i + SENTENCES).join('\n'));
    }
    const texts = [...dumpTexts(dump('article')), ...dumpTexts(dump('gum_news')), ...documents];
    return { texts, source: 'article, GUM news and English Web Treebank' };
  }
  const folder = packageFile('seeds', 'articles');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return { texts, source: 'seeds/articles' };
}
