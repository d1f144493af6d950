import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run, workFolder } from './run.js';

it('the README shows what extract really prints', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, wrapped = '', printed = ''] =
    /\$ cat wire\.txt\n([\s\S]+?)\n\n\$ parley extract wire\.txt\n([\s\S]+?)\n```/.exec(readme) ?? [];
  const folder = workFolder({ 'wire.txt': `${wrapped.replace(/\n/g, ' ')}\n` });
  const { code, out } = await run(['extract', 'wire.txt'], { cwd: folder });
  expect(code).toBe(0);
  expect(out.trim()).toBe(printed);
});
