import { expect, it } from 'vitest';
import { isSkip, readArticles } from '../../src/read/index.js';

const text = 'Norway warned Chad on Monday. '.repeat(60);

async function* manyLines(count: number) {
  for (let i = 0; i < count; i++) yield Buffer.from(`{"id":"${i}","text":"${i} ${text}"}\n`);
}

it('holds one article at a time, however many there are', async () => {
  const total = 40_000;
  /** The least memory in use in each tenth: what garbage collection cannot take away. */
  const floor = new Array<number>(10).fill(Number.POSITIVE_INFINITY);
  let seen = 0;
  for await (const item of readArticles(['-'], { input: 'jsonl', stdin: () => manyLines(total) })) {
    expect(isSkip(item)).toBe(false);
    const tenth = Math.floor((seen++ * 10) / total);
    floor[tenth] = Math.min(floor[tenth] as number, process.memoryUsage().heapUsed);
  }
  expect(seen).toBe(total);
  expect((floor[9] as number) - (floor[1] as number)).toBeLessThan(8_000_000);
});
