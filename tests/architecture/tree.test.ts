import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '');

/** Lines of tracked text files that match, as `file:line`. */
function linesWith(pattern: RegExp, files: readonly string[] = tracked): string[] {
  return files.flatMap((file) => {
    const content = readFileSync(file);
    if (content.subarray(0, 8000).includes(0)) return [];
    const lines = content.toString('utf8').split('\n');
    return lines.flatMap((line, i) =>
      pattern.test(line) ? [`${file}:${i + 1}: ${line.trim().slice(0, 100)}`] : [],
    );
  });
}

it('names no path of somebody’s machine', () => {
  expect(linesWith(/(?:^|[^\w.])\/(?:work|farm|tmp|root)\//)).toEqual([]);
});

it('names no package registry', () => {
  const hosts =
    /registry\.npmjs|pypi\.org|python[h]osted|repo1?\.maven|deb\.debian|proxy\.golang|static\.crates/;
  expect(linesWith(hosts)).toEqual([]);
});

const code = tracked.filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file));

it('has files of at most 300 lines', () => {
  const long = code.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

it('silences nothing: no skipped or focused test, no ignored type error or lint', () => {
  expect(
    linesWith(/\b(?:it|test|describe)\.(?:skip|todo|only)\b|@ts-(?:ignore|nocheck)|biome-ignor[e]/, code),
  ).toEqual([]);
});
