import { expect, it } from 'vitest';
import { start, workFolder } from './run.js';

/** Starts as `npm start` does, reads the page at the printed address, and ends it by Ctrl-C. */
async function startOnce(cwd: string) {
  const { child, ended } = start(['start'], { cwd });
  let out = '';
  const url = await new Promise<string>((found, fail) => {
    child.stdout.on('data', (part: string) => {
      out += part;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (address) found(address);
    });
    void ended.then(({ err }) => fail(new Error(`ended early: ${err}`)));
  });
  const page = await fetch(url);
  child.kill('SIGINT');
  return { page, body: await page.text(), ...(await ended) };
}

it('prints what the sample article says and serves the viewer; a second time the same', async () => {
  const folder = workFolder();
  const first = await startOnce(folder);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/Donald Trump +WARNS +Hamas/);
  expect(first.page.status).toBe(200);
  expect(first.body).toContain('<title>');
  const second = await startOnce(folder);
  const counts = (out: string) => /^1 article, .* relations/m.exec(out)?.[0];
  expect(counts(first.out)).toBeDefined();
  expect(counts(second.out)).toBe(counts(first.out));
  expect(second.out).toContain('0 new, 0 changed, 1 known before');
});
