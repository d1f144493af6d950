import { expect, it } from 'vitest';
import { run, workFolder } from './run.js';

const file = (type: string, cameo: string, verb: string) =>
  `type: ${type}\nlabel: ${type.toLowerCase()}\nexplain: e\nfamily: conflict\ncameo: "${cameo}"\nplover: THREATEN\nsource: [State]\ntarget: [State]\nverbs: [A ${verb} B]\nexamples:\n  positive: [{ text: t, source: a, target: b }]\n  negative: []\n`;

it('lists the relation types with their codes, in the width of the terminal', async () => {
  const { code, out, err } = await run(['ontology']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^WARNS +warns +conflict +130 +THREATEN +verbal conflict$/m);
  expect(out).toMatch(/^LEADS +leads +standing$/m);
  expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(120);
});

it.each(['RELEASES', 'releases'])('explains one: %s', async (name) => {
  const { code, out } = await run(['ontology', name]);
  expect(code).toBe(0);
  expect(out).toMatch(/CAMEO +0841 \(root 08, Yield\)/);
  expect(out).toMatch(/PLOVER +RETREAT release/);
  expect(out).toMatch(/verbs +A .*release/);
  expect(out).toMatch(/yes {2}.*→/);
});

it('guesses which type was meant', async () => {
  const { code, out, err } = await run(['ontology', 'RELESES']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('PARLEY_ONTOLOGY_UNKNOWN There is no relation type "RELESES"');
  expect(err).toContain('Did you mean RELEASES?');
});

it('prints all as JSON', async () => {
  const types = JSON.parse((await run(['ontology', '--json'])).out);
  expect(types.length).toBeGreaterThan(80);
  expect(types.find((t: { type: string }) => t.type === 'MEETS')).toMatchObject({
    cameo: '040',
    plover: 'CONSULT',
    quad: 'verbal cooperation',
    symmetric: true,
  });
});

it('prints which codes are covered: every CAMEO root and every PLOVER type', async () => {
  const { cameo, plover } = JSON.parse((await run(['ontology', '--tables', '--json'])).out);
  const reached = (c: { types: string[]; composed: string[] }) => c.types.length + c.composed.length > 0;
  expect(cameo.filter(reached)).toHaveLength(20);
  expect(new Set(plover.filter(reached).map((c: { code: string }) => c.code)).size).toBe(16);
  const { out } = await run(['ontology', '--tables']);
  expect(out).toMatch(/^20 +Use unconventional mass violence +material conflict +\d/m);
  expect(out).toMatch(/^ +hunger +1 +HUNGER_STRIKES_AGAINST$/m);
});

it('ends with 1 where the user’s own types contradict each other, and says where', async () => {
  const folder = workFolder({
    'a.yaml': file('TEASES', '130', 'zing|josh'),
    'b.yaml': file('JOSHES', '111', 'josh|rib'),
  });
  const { code, out } = await run(['ontology', '--lint', '--ontology', folder]);
  expect(code).toBe(1);
  expect(out).toContain('error conflicting: JOSHES the same words mean another type with other codes');
  expect(out).toContain('← TEASES: A zing|josh B');
  const { problems } = JSON.parse(
    (await run(['ontology', 'JOSHES', '--lint', '--json', '--ontology', folder])).out,
  );
  expect(problems[0]).toMatchObject({ level: 'error', kind: 'conflicting', type: 'JOSHES', words: ['josh'] });
});

it('lints with a corpus: what fired there is not told, what did not is', async () => {
  const folder = workFolder({ 'a.txt': 'Turkey warned Greece on Monday. Spain may deny it.' });
  const { code, out } = await run(['ontology', '--json', '--corpus', folder]);
  expect(code).toBe(0);
  const { articles, problems } = JSON.parse(out);
  expect(articles).toBe(1);
  const silent = problems.filter((p: { kind: string }) => p.kind === 'never fires');
  const names = silent.map((p: { type: string; pattern: string | null }) => `${p.type} ${p.pattern}`);
  expect(names).toContain('HACKS null');
  expect(names).not.toContain('WARNS null');
  expect(names).toContain('WARNS A warn that B');
});

it('says nothing of patterns that no text was read for', async () => {
  const folder = workFolder({ 'empty.txt': '' });
  const { code, out } = await run(['ontology', '--json', '--corpus', folder]);
  expect(code).toBe(1);
  expect(JSON.parse(out).articles).toBe(0);
  expect(out).not.toContain('never fires');
});

it('refuses a table of what is to be linted', async () => {
  expect((await run(['ontology', '--lint', '--tables'])).code).toBe(2);
});
