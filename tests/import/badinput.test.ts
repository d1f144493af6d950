import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { border, harbour, temporaryStore } from '../store/articles.js';
import { exported, into } from './made.js';

const places = [temporaryStore(), temporaryStore()] as const;
let to: GraphStore;
let gexf = '';
let lines: string[] = [];
beforeAll(async () => {
  const from = await openStore(places[0].path);
  await from.write([harbour, border]);
  gexf = await exported(from, 'gexf');
  lines = (await exported(from, 'jsonl')).trimEnd().split('\n');
  await from.close();
});
afterAll(() => places[0].clean());
beforeEach(async () => {
  to = await openStore(places[1].path);
});
afterEach(async () => {
  await to.close();
  places[1].clean();
});

async function refused(
  file: string,
  content: string | Uint8Array,
  code: string,
  message: RegExp,
  line?: number,
) {
  await expect(into(to, file, content)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
    place: { file, ...(line !== undefined && { line }) },
  });
  expect(await to.stats()).toMatchObject({ articles: 0, entities: 0, assertions: 0 });
}

/** The lines with one key of the third changed. */
function changed(change: (record: Record<string, unknown>) => void): string {
  const record = JSON.parse(lines[2] as string);
  change(record);
  return [...lines.slice(0, 2), JSON.stringify(record), ...lines.slice(3)].join('\n');
}

test.each<[string, (r: Record<string, unknown>) => void, RegExp]>([
  ['a type that could be a statement', (r) => (r.type = 'X`]->() DELETE n //'), /^type: /],
  ['the type of mentions', (r) => (r.type = 'MENTIONED_IN'), /^type: this name is taken/],
  ['a modality there is not', (r) => (r.modality = 'maybe'), /^modality: /],
  ['no event', (r) => delete r.event, /^event: /],
  ['an end without id', (r) => (r.source = { ...(r.source as object), id: '' }), /^source.id: /],
  [
    'an entity of another kind',
    (r) => (r.target = { ...(r.target as object), type: 'Ship' }),
    /^target.type: /,
  ],
  ['a day that there is not', (r) => (r.reported = '2025-02-30'), /^reported: /],
  ['an offset that is none', (r) => (r.start = -1), /^start: /],
  ['an offset beyond all articles', (r) => (r.end = 1e15), /^end: /],
  ['no object', () => undefined, /^$/],
])('a line with %s', async (what, change, message) => {
  if (what === 'no object')
    return refused(
      'a.jsonl',
      [...lines.slice(0, 2), '[1]'].join('\n'),
      'PARLEY_IMPORT_LINE',
      /^the record: /,
      3,
    );
  await refused('a.jsonl', changed(change), 'PARLEY_IMPORT_LINE', message, 3);
});

test('a line that is an article, which ingest reads', async () => {
  await refused(
    'a.jsonl',
    '{"id": "a1", "text": "Norway warned Chad."}',
    'PARLEY_IMPORT_LINE',
    /^This is an article/,
    1,
  );
});

test('a line that is no JSON, with its column', async () => {
  await refused(
    'a.jsonl',
    `${lines[0]}\n\n{"article": 1,}\n${lines[1]}`,
    'PARLEY_IMPORT_LINE',
    /^not valid JSON/,
    3,
  );
});

test.each<[string, (r: Record<string, unknown>) => void]>([
  ['quote', (r) => (r.quote = `${r.quote} `)],
  ['quote', (r) => (r.quote = (r.quote as string).replace('Berg', 'Bork'))],
  ['trigger', (r) => ((r.trigger as { text: string }).text = 'kissed')],
  ['source', (r) => ((r.source as { start: number }).start += 1)],
])('evidence that is not in the quotes: %s', async (what, change) => {
  const wrong = changed(change).split('\n').slice(2, 3).join('\n');
  const others = lines.filter((_, i) => i !== 2).join('\n');
  await refused(
    'a.jsonl',
    `${others}\n${wrong}`,
    'PARLEY_IMPORT_EVIDENCE',
    new RegExp(`^the (${what}|quote|source|target|trigger) `),
  );
});

test('the same line twice is one; two of one id that differ are refused', async () => {
  await refused(
    'a.jsonl',
    [...lines, changed((r) => (r.modality = 'planned')).split('\n')[2]].join('\n'),
    'PARLEY_IMPORT_LINE',
    /is there twice and not the same \(see line 3\)/,
    lines.length + 1,
  );
  expect(await into(to, 'a.jsonl', [...lines, ...lines].join('\n'))).toMatchObject({
    added: 2,
    assertions: lines.length,
  });
});

test('XML that is cut short, broken, of another encoding or of something else', async () => {
  await refused('a.gexf', gexf.slice(0, -20), 'PARLEY_IMPORT_XML', /^not well-formed XML: unclosed tag/);
  await refused(
    'a.gexf',
    '',
    'PARLEY_IMPORT_XML',
    /^not well-formed XML: document must contain a root element/,
  );
  await refused('a.gexf', gexf.replace('<nodes>', '<nodes'), 'PARLEY_IMPORT_XML', /^not well-formed XML/);
  await refused('a.gexf', Buffer.from(gexf, 'utf16le'), 'PARLEY_IMPORT_XML', /^not/);
  await refused(
    'a.gexf',
    Buffer.concat([Buffer.from(gexf), Buffer.from([0xff])]),
    'PARLEY_IMPORT_XML',
    /^not UTF-8/,
  );
  await refused(
    'a.gexf',
    '<?xml version="1.0"?>\n<svg/>',
    'PARLEY_IMPORT_FOREIGN',
    /^this is XML, but of svg/,
    2,
  );
  const bomb = '<!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  await refused(
    'a.gexf',
    gexf.replace('<gexf', `${bomb}<gexf`).replace('>Parley<', '>&b;<'),
    'PARLEY_IMPORT_XML',
    /entity/,
  );
});

test('GEXF of other programs, and ours without what it carried', async () => {
  const foreign = (from: string | RegExp, to: string, message: RegExp) =>
    refused('a.gexf', gexf.replace(from, to), 'PARLEY_IMPORT_FOREIGN', message);
  await foreign('>Parley<', '>Gephi 0.10<', /was not written by Parley/);
  await foreign('title="quote"', 'title="words"', /its edges lack quote/);
  await foreign(/<\?parley-.*?\?>/g, '', /it lacks what Parley notes of articles/);
  const networkx = '<gexf version="1.2"><graph><nodes><node id="0"/></nodes></graph></gexf>';
  await refused('a.gexf', networkx, 'PARLEY_IMPORT_FOREIGN', /was not written by Parley/);
  await refused('a.gexf', '<gexf/>', 'PARLEY_IMPORT_FOREIGN', /was not written by Parley/);
});

test('values that are changed in GEXF', async () => {
  const line = (from: string | RegExp, to: string, message: RegExp, code = 'PARLEY_IMPORT_LINE') =>
    refused('a.gexf', gexf.replace(from, to), code, message);
  await line('value="20.5"', 'value="east"', /^longitude: "east" is no double/);
  await line('value="State"', 'value="Ship"', /^type: /);
  await line('value="[&quot;Minister&quot;', 'value="[Minister', /^roles: .* is no liststring/);
  await line('<?parley-article {', '<?parley-article {{', /holds no JSON/);
  await line('"sentences":', '"sentence":', /^sentences: /);
  await line(
    'source="person:ada-berg" target="state:BOR"',
    'source="person:nobody" target="state:BOR"',
    /nothing says that harbour mentions person:nobody/,
  );
  await line(/<\?parley-mentions .*?\?>/, '', /^nothing says that [a-z]+ mentions [a-z]+:/);
  await line('Borland rejected', 'Borland accepted', /^the /, 'PARLEY_IMPORT_EVIDENCE');
});

test('asked to stop it writes nothing more, and does not blame the file', async () => {
  let reads = 0;
  const stopped = () => ++reads > 2;
  for (const [file, content] of [
    ['a.gexf', gexf],
    ['a.jsonl', lines.join('\n')],
  ] as const) {
    reads = 0;
    expect(await into(to, file, content, { stopped, size: 100 })).toEqual({
      added: 0,
      changed: 0,
      unchanged: 0,
      assertions: 0,
    });
  }
  expect(await to.stats()).toMatchObject({ articles: 0 });
});
