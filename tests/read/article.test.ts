import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/root.js';
import { folderWith, readAll } from './read.js';

async function read(content: string, options = {}) {
  const folder = folderWith({ 'a.txt': content });
  const { articles, skips } = await readAll([folder], options);
  if (!articles[0]) throw skips[0]?.error;
  return articles[0];
}

it('reads front matter and keeps it out of the text', async () => {
  const article = await read(
    '---\ntitle: "Talks: day one"\npublished: Thu, 06 Mar 2025 10:00:00 GMT\noutlet: The Wire\nurl: https://example.org/1\nauthor: Jane\n---\n\nOslo thanked Cairo.\n',
  );
  expect(article).toEqual({
    id: '3901e45dcfa57c7b',
    title: 'Talks: day one',
    published: '2025-03-06',
    outlet: 'The Wire',
    url: 'https://example.org/1',
    text: 'Oslo thanked Cairo.',
  });
});

it('tells line and column of wrong front matter', async () => {
  const wrong = read('---\noutlet: The Wire\ntitle: Talks: day one\n---\nText.');
  await expect(wrong).rejects.toMatchObject({ code: 'PARLEY_READ_FRONT_MATTER', place: { line: 3 } });
});

it('takes dashes around prose for text', async () => {
  expect((await read('---\nA quiet day.\n---\nMore.')).text).toBe('---\nA quiet day.\n---\nMore.');
});

it('takes a first line that stands alone for the title, and leaves it in the text', async () => {
  const article = await read('Oslo and Cairo sign a treaty\n\nThe two met on Monday.');
  expect(article.title).toBe('Oslo and Cairo sign a treaty');
  expect(article.text).toContain(article.title as string);
  expect((await read('It was a quiet day.\n\nThe two met.')).title).toBeNull();
  expect((await read('Oslo and Cairo sign a treaty\nThe two met.')).title).toBeNull();
});

it('gives --published to articles without a date only', async () => {
  expect((await read('Text.', { published: '2025-01-02' })).published).toBe('2025-01-02');
  const own = await read('---\npublished: 2024-05-06\n---\nText.', { published: '2025-01-02' });
  expect(own.published).toBe('2024-05-06');
});

it('reads the sample article: head, first and last words, nothing of the page around it', async () => {
  const { articles } = await readAll([packageFile('seeds', 'articles')]);
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({ published: '2025-03-06', outlet: 'Matzav.com' });
  expect(articles[0]?.text.startsWith('The confidential discussions')).toBe(true);
  expect(articles[0]?.text.endsWith('in the hostage negotiations.')).toBe(true);
  const file = readFileSync(packageFile('seeds', 'articles', 'us-hamas-talks.txt'), 'utf8');
  expect(file).toContain(articles[0]?.text as string);
});
