import { expect, it } from 'vitest';
import { withoutFurniture } from '../../src/read/furniture.js';

const body =
  'The two sides met in Oslo on Monday for a third round of talks.\nNo date was set for a fourth, the envoy said.';

it.each([
  '{Site Name Staff}\nCategory:\nRecent comments',
  'Tags: Oslo, talks, envoys',
  'Share this article\nFacebook\nTwitter\nEmail',
  'Read more: What the envoys want',
  'Related articles\nEnvoys arrive in Oslo\nWhat the two sides want\nA history of the talks',
  'Reporting by Jane Doe in Oslo; Editing by John Roe',
  'Jane Doe in Cairo contributed to this report.',
  '© 2025 The Wire. All rights reserved.',
  'Advertisement\n\nLeave a comment\n3 comments',
  'Sign up for our newsletter and never miss a story',
  '(END)\n###',
])('cuts %j from the end', (tail) => {
  for (const gap of ['\n', '\n\n', ' \n \r\n'])
    expect(withoutFurniture(`${body}${gap}${tail}\n\n`)).toBe(body);
});

it.each([
  'Categories of aid that were held back include food.',
  'Other news agencies reported the strike too.',
  'More than thirty people died.',
  'Comments by the envoy angered Cairo.',
  '“Share with us what you know,” he said.',
  'A source: “They left.”',
  'In other news, Cairo recalled its envoy.',
])('keeps the sentence %j at the end', (sentence) => {
  expect(withoutFurniture(`${body}\n${sentence}`)).toBe(`${body}\n${sentence}`);
});

it('cuts nothing in the middle', () => {
  const text = `${body}\nRelated articles\nEnvoys arrive in Oslo\n${body}`;
  expect(withoutFurniture(text)).toBe(text);
});

it('keeps a text of one line', () => {
  expect(withoutFurniture('Tags: Oslo')).toBe('Tags: Oslo');
});
