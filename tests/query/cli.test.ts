import { beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { run, start, workFolder } from '../cli/run.js';
import { border, harbour, talks } from '../store/articles.js';

const cwd = workFolder({
  'bom.cypher': '\uFEFF// param x: integer = 2 – a number\r\nRETURN $x AS x;\r\n',
  'bad.cypher': '// title: bad\n\nRETRUN 1',
  'two.cypher': 'RETURN 1;\nRETURN 2;\n',
  'image.cypher': new Uint8Array([0x89, 0x50, 0, 1]),
});
beforeAll(async () => {
  const store = await openStore(`${cwd}/graph.parley`);
  await store.write([harbour, border, talks]);
  await store.close();
});
const parley = (...args: string[]) => run(args, { cwd });

test('a library query prints a table that fits, JSON, JSON lines or CSV', async () => {
  const { out, err, code } = await parley('query', 'who-talks-to-whom');
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(out).toMatch(/^one +other +events +first +last +quote\n─/);
  expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(100);
  const json = JSON.parse((await parley('query', 'who-talks-to-whom', '--json')).out);
  expect(json[0]).toMatchObject({ one: 'Ada Berg', other: 'Carl Dahl', events: 1 });
  const jsonl = (await parley('query', 'who-talks-to-whom', '--format', 'jsonl')).out.trim().split('\n');
  expect(jsonl.map((line) => JSON.parse(line))).toEqual(json);
  const cypher = 'MATCH (e:State) RETURN e.name AS name, e.aliases AS aliases, \'a "b"\' AS quoted';
  expect((await parley('query', cypher, '--format', 'csv')).out).toBe(
    'name,aliases,quoted\r\nBorland,"[""Republic of Borland""]","a ""b"""\r\n',
  );
});

test('parameters, standard input and files', async () => {
  const { out } = await parley(
    'query',
    'between-two',
    '--param',
    'one=berg',
    '--param',
    'other=Borland',
    '--json',
  );
  expect(JSON.parse(out)).toHaveLength(5);
  const piped = await run(['query', '-', '--param', 'x=2', '--json'], { cwd, input: 'RETURN $x + 1 AS y' });
  expect(JSON.parse(piped.out)).toEqual([{ y: 3 }]);
  expect((await parley('query', 'MATCH (n:Nothing) RETURN n.id AS id')).out).toBe('(no rows)\n');
});

test('what is wrong is said with place and fix, and the exit code is 1', async () => {
  for (const [args, message] of [
    [['mediator'], 'PARLEY_QUERY_UNKNOWN There is no query named "mediator"\n  Did you mean mediators?\n'],
    [['MATCH (n RETURN n'], 'PARLEY_QUERY_SYNTAX 1:10: Expected RParen, before "RETURN n"\n'],
    [
      ['MATCH (n {name: "漢字é"} RETURN n'],
      'PARLEY_QUERY_SYNTAX 1:24: Expected RParen, before "RETURN n"\n  MATCH (n {name: "漢字é"} RETURN n\n                           ^\n  Queries',
    ],
    [['RETURN 1;\nRETURN 2'], 'PARLEY_QUERY_SEVERAL 2: There is more than one statement\n  `parley shell'],
    [['; // nothing'], 'PARLEY_QUERY_EMPTY The query is empty\n'],
    [['-'], 'PARLEY_QUERY_EMPTY <stdin>: The query is empty\n'],
    [['none.cypher'], 'PARLEY_QUERY_FILE none.cypher: There is no such file\n'],
    [
      ['bad.cypher'],
      'PARLEY_QUERY_SYNTAX bad.cypher:3:1: Expected a Cypher clause, before "RETRUN 1"\n  RETRUN 1\n  ^\n',
    ],
    [['two.cypher'], 'PARLEY_QUERY_SEVERAL two.cypher:2: '],
    [['image.cypher'], 'PARLEY_READ_BINARY image.cypher'],
    [
      ['CREATE (n:Foreign)'],
      'PARLEY_STORE_READ_ONLY graph.parley: The graph is open for reading only\n  Add --write',
    ],
    [['RETURN 1', '--store', 'none.parley'], 'PARLEY_STORE_MISSING none.parley: There is no graph here\n'],
    [['actor-profile'], 'PARLEY_QUERY_PARAMETER actor-profile needs the parameter actor\n'],
    [['mediators', '--param', 'limit=x'], 'PARLEY_QUERY_PARAMETER limit must be a whole number, not "x"\n'],
  ] as const) {
    const { code, out, err } = await parley('query', ...args);
    expect(err).toContain(message);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  }
});

test('a file may have a mark, a header and a semicolon', async () => {
  const { out, err } = await parley('query', 'bom.cypher', '--param', 'x=5', '--format', 'markdown');
  expect({ out, err }).toEqual({ out: '| x |\n| --- |\n| 5 |\n', err: '' });
});

test('names that nothing in the graph has are told beside the answer', async () => {
  const cypher = 'MATCH (e:Persn) RETURN e.name AS name';
  const { code, out, err } = await parley('query', cypher, '--json');
  expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
  expect(err).toBe('Nothing in the graph has the label Persn. Did you mean Person?\n');
});

test('somebody whom nobody is called is told, with who may be meant', async () => {
  const { code, err } = await parley('query', 'actor-profile', '--param', 'actor=Ada Berk', '--json');
  expect({ code, err }).toEqual({
    code: 0,
    err: 'Nobody in the graph is called "Ada Berk". Did you mean Ada Berg?\n',
  });
});

test('a reader that has seen enough ends it quietly, and too many rows are told', async () => {
  const { child, ended } = start(['query', 'UNWIND range(1, 100001) AS n RETURN n', '--format', 'jsonl'], {
    cwd,
  });
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await ended).toMatchObject({ code: 0, err: '' });
  const all = await parley('query', 'UNWIND range(1, 100001) AS n RETURN n', '--format', 'csv');
  expect(all.out.split('\r\n')).toHaveLength(100_002);
  expect(all.err).toBe('Only the first 100,000 rows are shown; LIMIT the query.\n');
});

test('--write changes the graph, and still reads no files', async () => {
  expect(
    (await parley('query', '--write', "CREATE (n:Foreign {id: 'f'}) RETURN n.id AS id", '--json')).code,
  ).toBe(0);
  expect(JSON.parse((await parley('query', 'MATCH (n:Foreign) RETURN n.id AS id', '--json')).out)).toEqual([
    { id: 'f' },
  ]);
  expect((await parley('query', '--write', 'LOAD CSV FROM "x" AS l RETURN l')).err).toContain(
    'PARLEY_QUERY_FORBIDDEN',
  );
});

test('queries lists every query and explains one', async () => {
  const { out } = await parley('queries');
  expect(out).toMatch(/who-threatens-whom +Who warns or threatens whom/);
  const one = (await parley('queries', 'between-two')).out;
  expect(one).toContain('What is between two actors');
  expect(one).toMatch(/limit +integer +\d*= 100/);
  expect(one).toContain('parley query between-two --param one=… --param other=…');
  expect(JSON.parse((await parley('queries', 'between-two', '--json')).out).parameters).toHaveLength(3);
  expect((await parley('queries', 'between-tow')).err).toContain('Did you mean between-two?');
});

test('stats and remove count what is there and what goes', async () => {
  const stats = async () => JSON.parse((await parley('stats', '--json')).out);
  expect(await stats()).toMatchObject({ articles: 3, entities: 7, assertions: 14 });
  expect((await parley('stats')).out).toMatch(
    /^3 articles, 14 sentences, 7 entities, 14 relations, \d+ events\n/,
  );
  expect((await parley('remove', 'nobody')).err).toContain('PARLEY_STORE_NO_ARTICLE');
  expect((await parley('remove', 'bor')).out).toBe(
    'Removed Title of border: 3 relations, 0 entities that nothing else mentions\n',
  );
  expect((await parley('remove', 'https://news.example/talks', '--json')).code).toBe(0);
  expect(await stats()).toMatchObject({ articles: 1, entities: 5, assertions: 4 });
  const missing = await parley('remove', 'x', '--store', 'none.parley');
  expect(missing.err).toContain('PARLEY_STORE_MISSING');
});

test('the start of an id that fits several articles is refused', async () => {
  const path = `${cwd}/two.parley`;
  const store = await openStore(path);
  await store.write(
    [harbour, talks].map((g, i) => ({
      ...g,
      article: { ...g.article, id: `same-${i}` as never },
      assertions: [],
    })),
  );
  await store.close();
  const { code, err } = await parley('remove', 'same', '--store', path);
  expect(code).toBe(1);
  expect(err).toContain('Give more of the id: same-0, same-1');
});
