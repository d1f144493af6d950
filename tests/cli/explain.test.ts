import { expect, it } from 'vitest';
import { lines, run, workFolder } from './run.js';

interface Explained {
  readonly article: string;
  readonly derivations: readonly { readonly assertion: { readonly id: string; readonly type: string } }[];
  readonly whyNot?: { readonly cause: string };
  readonly stored: { readonly rule: string } | null;
}

it('explains each relation of a text: sentence, tree, rule, ends, status, date, codes', async () => {
  const { code, out, err } = await run(['explain', 'Norway will warn Chad.', '--published', '2025-03-06']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Norway WARNS Chad  (planned');
  expect(out).toContain('[Norway] will *warn* [Chad].');
  expect(out).toMatch(/┌─ Norway +nsubj +PROPN +NNP +Norway +A\n/);
  expect(out).toMatch(/^ +rule +WARNS “A warn/m);
  expect(out).toMatch(/^ +A +Norway \(State\): mention “Norway”/m);
  expect(out).toMatch(/^ +status +affirmed, planned\n +1\. “will”$/m);
  expect(out).toMatch(/^ +speaker +the article itself$/m);
  expect(out).toMatch(/^ +date +since 2025-03-06 \(after\): from the tense \(future\)/m);
  expect(out).toMatch(/^ +codes +130 THREATEN$/m);
});

it('explains files and standard input', async () => {
  const folder = workFolder({ 'a.txt': 'Norway warned Chad.' });
  const fromFile = await run(['explain', 'a.txt', '--json'], { cwd: folder });
  const fromInput = await run(['explain', '-', '--json'], { input: 'Norway warned Chad.' });
  expect(fromFile.out).toBe(fromInput.out);
  expect(lines<Explained>(fromFile.out)[0]?.derivations.map((d) => d.assertion.type)).toEqual(['WARNS']);
});

it('says which words there are where a text says no relation', async () => {
  const { code, out } = await run(['explain', 'Norway likes the winter.']);
  expect(code).toBe(0);
  expect(out).toMatch(/^The text says no relation\.\n/);
});

it('explains a relation of the graph by its id, or by the beginning of it, from its stored article', async () => {
  const cwd = workFolder({
    'a.txt':
      '---\npublished: 2025-03-06\n---\nSpain said on Tuesday that Norway had warned Chad. Chad thanked Spain.',
  });
  expect((await run(['ingest', 'a.txt'], { cwd })).code).toBe(0);
  const asked = await run(['query', 'MATCH ()-[r:WARNS]->() RETURN r.id AS id', '--format', 'jsonl'], {
    cwd,
  });
  const id = lines<{ id: string }>(asked.out)[0]?.id as string;
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  const { code, out } = await run(['explain', id], { cwd });
  expect(code).toBe(0);
  expect(out).toContain(`id       ${id}`);
  expect(out).toContain('[Norway] had *warned* [Chad]');
  expect(out).toMatch(/^ +speaker +Spain \(“Spain”\)$/m);
  expect(out.match(/^ +rule/gm)).toHaveLength(1);
  const short = await run(['explain', id.slice(0, 6), '--json'], { cwd });
  expect(lines<Explained>(short.out)[0]?.article).toMatch(/^[0-9a-f]{16}$/);
  expect(lines<Explained>(short.out)[0]?.derivations.map((d) => d.assertion.id)).toEqual([id]);
  const asWhole = await run(['explain', id, '--why-not', 'Chad', 'WARNS', 'Norway', '--json'], { cwd });
  expect(lines<Explained>(asWhole.out)[0]?.whyNot?.cause).toBe('reversed');
  const none = await run(['explain', 'ffffffff'], { cwd });
  expect(none).toMatchObject({ code: 1, out: '' });
  expect(none.err).toContain('PARLEY_EXPLAIN_NO_ID');
});

it('explains a whole stored article by its id, and asks for more of an id that fits several', async () => {
  const cwd = workFolder({
    'a.jsonl':
      '{"id":"abcd0001","text":"Norway warned Chad."}\n{"id":"abcd0002","text":"Chad warned Spain."}\n{"id":"wire-1","text":"Chad praised Spain."}\n',
  });
  await run(['ingest', 'a.jsonl'], { cwd });
  const { out } = await run(['explain', 'abcd0001', '--json'], { cwd });
  expect(lines<Explained>(out)[0]?.derivations).toHaveLength(1);
  expect((await run(['explain', 'wire-1', '--json'], { cwd })).out).toContain('"type":"PRAISES"');
  const { code, err } = await run(['explain', 'abcd'], { cwd });
  expect(code).toBe(1);
  expect(err).toMatch(/PARLEY_EXPLAIN_AMBIGUOUS .*\n.*abcd0001, abcd0002/);
});

it('shows what the graph keeps where the article, read again, does not say it', async () => {
  const type =
    'type: TEASES\nlabel: teases\nexplain: e\nfamily: conflict\ncameo: "110"\nplover: ACCUSE\nsource: [State]\ntarget: [State]\nverbs: [A tease B]\nexamples:\n  positive: [{ text: t, source: a, target: b }]\n  negative: []\n';
  const cwd = workFolder({ 'a.txt': 'Norway teased Chad.' });
  const own = workFolder({ 'teases.yaml': type });
  await run(['ingest', 'a.txt', '--ontology', own], { cwd });
  const asked = await run(['query', 'MATCH ()-[r:TEASES]->() RETURN r.id AS id', '--format', 'jsonl'], {
    cwd,
  });
  const id = lines<{ id: string }>(asked.out)[0]?.id as string;
  const { out } = await run(['explain', id], { cwd });
  expect(out).toContain('Norway TEASES Chad');
  expect(out).toContain('rule  TEASES/verb:A tease B');
  expect(out).toContain('This is what the graph keeps.');
  expect((await run(['explain', id, '--ontology', own], { cwd })).out).toContain('[Norway] *teased* [Chad].');
  const json = await run(['explain', id, '--json'], { cwd });
  expect(lines<Explained>(json.out)[0]?.stored?.rule).toBe('TEASES/verb:A tease B');
});

it('answers why a relation is not there, with what is there instead', async () => {
  const { code, out } = await run([
    'explain',
    'Norway warned Chad about Spain.',
    '--why-not',
    'Spain',
    'WARNS',
    'Chad',
  ]);
  expect(code).toBe(0);
  expect(out).toContain(
    'Spain WARNS Chad\n  Norway warned Chad about Spain.\n  other source: the source is Norway (“Norway”)',
  );
});

it.each([
  [['explain', 'sentence'], 'PARLEY_EXPLAIN_NO_TEXT "sentence" is no sentence, no file and no id'],
  [
    ['explain', 'Norway slept.', '--why-not', 'Norway', 'WARNS'],
    'PARLEY_EXPLAIN_QUESTION --why-not takes a source, a type and a target, not 2 words',
  ],
  [
    ['explain', 'Norway slept.', '--why-not', 'Norway', 'WARMS', 'Chad'],
    'PARLEY_ONTOLOGY_UNKNOWN There is no relation type "WARMS"\n  Did you mean WARNS?',
  ],
  [['explain', ''], 'PARLEY_EXPLAIN_NO_TEXT'],
])('explains wrong use: %j', async (args, message) => {
  const { code, out, err } = await run(args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(message);
});
