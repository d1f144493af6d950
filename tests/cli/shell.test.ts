import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { border, harbour, talks } from '../store/articles.js';
import { run, workFolder } from './run.js';
import { hasTerminal, terminal } from './terminal.js';

const cwd = workFolder();
beforeAll(async () => {
  const store = await openStore(`${cwd}/graph.parley`);
  await store.write([harbour, border, talks]);
  await store.close();
});
const shell = (input: string, ...args: string[]) => run(['shell', ...args], { cwd, input });

describe('from standard input', () => {
  test('statements and commands run one after another, with parameters', async () => {
    const { code, out, err } = await shell(
      `\uFEFF// people
MATCH (p:Person)
WHERE p.name STARTS WITH $start // set above
RETURN p.name AS name ORDER BY name;
:format csv
:param start=Carl
MATCH (p:Person) WHERE p.name STARTS WITH $start RETURN p.name AS name; RETURN ';' AS mark;
:ask between-two one=berg other="Carl Dahl" limit=1
:format json
RETURN 1 AS last`,
      '--param',
      'start=Ada',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `name
────────
Ada Berg
name\r
Carl Dahl\r
mark\r
;\r
date,source,relation,target,polarity,modality,said by,quote,article\r
2025-03-05,Ada Berg,MEETS,Carl Dahl,affirmed,actual,[],Ada Berg met Carl Dahl in Norport.,harbour\r
[
  {
    "last": 1
  }
]
`,
    );
  });

  test.each([
    ['RETURN 1 AS a;\n\nMATCH (n)\n  RETRUN n;\nRETURN 2;', 'PARLEY_QUERY_SYNTAX <stdin>:4:3: '],
    [
      'RETURN 1 AS a;\n\nRETURN $x AS x;\nRETURN 2;',
      'PARLEY_QUERY_PARAMETER <stdin>:3: Missing parameter: $x',
    ],
    [
      'RETURN 1 AS a;\n:qit\nRETURN 2;',
      'PARLEY_SHELL_COMMAND <stdin>:2: There is no command :qit\n  Did you mean :quit?',
    ],
    ['RETURN 1 AS a;\n:ask mediator\n', 'PARLEY_QUERY_UNKNOWN <stdin>:2: '],
    ['RETURN 1 AS a;\n:ask mediators limit\n', 'PARLEY_SHELL_COMMAND <stdin>:2: limit is no parameter'],
    ['RETURN 1 AS a;\n:format xml', 'PARLEY_SHELL_COMMAND <stdin>:2: :format does not know xml'],
    ['RETURN 1 AS a;\n:write on', 'PARLEY_SHELL_WRITE <stdin>:2: This shell only reads'],
    ['RETURN 1 AS a;\nCREATE (n:X);', 'PARLEY_STORE_READ_ONLY graph.parley: '],
  ])('the first error ends it, with its line: %j', async (input, message) => {
    const { code, out, err } = await shell(input, '--format', 'jsonl');
    expect({ code, out }).toEqual({ code: 1, out: '{"a":1}\n' });
    expect(err).toContain(message);
  });

  test('it writes where it was allowed to, and reads where that is turned off', async () => {
    const { code, out, err } = await shell(
      "CREATE (n:Mine {id: 'm'}) RETURN n.id AS id;\n:write off\nMATCH (n:Mine) RETURN count(n) AS n;\n:write on\nMATCH (n:Mine) DELETE n;\nMATCH (n:Mine) RETURN count(n) AS n;",
      '--write',
      '--format',
      'jsonl',
    );
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: '{"id":"m"}\n{"n":1}\n{"n":0}\n' });
  });

  test('nothing is nothing, :quit ends, and the graph is described', async () => {
    expect(await shell('')).toEqual({ code: 0, out: '', err: '' });
    expect(await shell(':quit\nRETURN 1;')).toEqual({ code: 0, out: '', err: '' });
    const { out } = await shell(':schema\n:params\n:queries between-two\n:help\n');
    expect(out).toMatch(/Person +3\n/);
    expect(out).toMatch(/DEMANDS +2\n/);
    expect(out).toMatch(/Article +digest, id, outlet/);
    expect(out).toContain('(none)');
    expect(out).toContain('What is between two actors');
    expect(out).toContain(':param name=value');
  });
});

describe.skipIf(!hasTerminal())('on a terminal', () => {
  const state = join(cwd, 'state');
  const open = (...args: string[]) => terminal(['shell', ...args], cwd, { XDG_STATE_HOME: state });
  const file = join(state, 'parley', 'history');

  test('prompts, completes, goes on after errors, and keeps statements for the next time', async () => {
    const t = open();
    await t.see('parley> ');
    await t.complete('MATCH (a)-[r:WAR', 'NS');
    await t.type(']->(b)\r');
    await t.see('...> ');
    await t.complete('RETURN a.na', 'me');
    await t.type(' AS who ORDER BY who;\r');
    await t.see('Ada Berg');
    await t.see('2 rows');
    await t.see('parley> ');
    await t.type('RETURN nobody;\r');
    await t.see('PARLEY_QUERY_MEANING');
    await t.see('parley> ');
    await t.type('MATCH (n:Persn) RETURN n.name AS name;\r');
    await t.see('Did you mean Person?');
    await t.see('parley> ');
    await t.type(' :param secret=1\r');
    await t.see('parley> ');
    await t.complete('who-tal', 'ks-to-whom');
    await t.type('\r');
    await t.see('Carl Dahl');
    await t.see('parley> ');
    await t.type('\u0004');
    expect(await t.ended).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(
      'MATCH (a)-[r:WARNS]->(b) RETURN a.name AS who ORDER BY who;\nRETURN nobody;\nMATCH (n:Persn) RETURN n.name AS name;\nwho-talks-to-whom\n',
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(state, 'parley')).mode & 0o777).toBe(0o700);

    const next = open();
    await next.see('parley> ');
    await next.type('\u001b[A\u001b[A\r');
    await next.see('Did you mean Person?');
    await next.type(':quit\r');
    expect(await next.ended).toBe(0);
  });

  test('Ctrl-C stops a query, and drops what is typed', async () => {
    const t = open('--seconds', '60');
    await t.see('parley> ');
    const many = [...'abcdefghij'].map((v) => `(${v}:Entity)-[]-()`).join(', ');
    await t.type(`MATCH ${many} RETURN count(*) AS n;\r`);
    await new Promise((done) => setTimeout(done, 800));
    await t.type('\u0003');
    await t.see('PARLEY_QUERY_CANCELLED');
    await t.see('parley> ');
    await t.type('MATCH (n)\r');
    await t.see('...> ');
    await t.type('WHERE \u0003');
    await t.see('parley> ');
    await t.type('RETURN 6 * 7 AS answer;\r');
    await t.see('42');
    await t.type('\u0004');
    expect(await t.ended).toBe(0);
  });

  test('rows go where standard output goes, and nothing else', async () => {
    const t = terminal(['shell', '--format', 'csv'], cwd, { XDG_STATE_HOME: state }, '> rows.csv');
    await t.see('parley> ');
    await t.type('RETURN 6 * 7 AS answer;\r');
    await t.see('1 row');
    await t.type('\u0004');
    expect(await t.ended).toBe(0);
    expect(readFileSync(join(cwd, 'rows.csv'), 'utf8')).toBe('answer\r\n42\r\n');
  });

  test('an idle shell lets others write, and goes on', async () => {
    const t = open();
    await t.see('parley> ');
    await t.type('MATCH (n:Idle) RETURN count(n) AS n;\r');
    await t.see('1 row');
    const write = ['query', '--write', 'CREATE (n:Idle) RETURN 1 AS one', '--json'];
    expect((await run(write, { cwd })).err).toContain('PARLEY_STORE_LOCKED');
    await expect.poll(async () => (await run(write, { cwd })).code, { timeout: 20_000 }).toBe(0);
    await t.type('MATCH (n:Idle) RETURN count(n) + 41 AS n;\r');
    await t.see('42');
    await t.type(':quit\r');
    expect(await t.ended).toBe(0);
  });

  test('without a graph there is no prompt', async () => {
    const t = open('--store', 'none.parley');
    await t.see('PARLEY_STORE_MISSING none.parley');
    expect(await t.ended).toBe(1);
    expect(t.screen()).not.toContain('parley> ');
  });

  test('a home that cannot be written only keeps no history', async () => {
    const t = terminal(['shell'], cwd, { XDG_STATE_HOME: '/dev/null/nowhere' });
    await t.see('parley> ');
    await t.type('RETURN 6 * 7 AS answer;\r');
    await t.see('42');
    await t.type('\u0004');
    expect(await t.ended).toBe(0);
    expect(existsSync('/dev/null/nowhere')).toBe(false);
  });
});
