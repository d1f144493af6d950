import { expect, test } from 'vitest';
import { neo4jAddress } from '../../src/store/neo4j/address.js';
import { demandVersion } from '../../src/store/neo4j/setup.js';

const env = { NEO4J_URI: 'neo4j+s://aura.example:7777', NEO4J_USERNAME: 'ada', NEO4J_PASSWORD: 'secret' };

test('host, port and database come from the address, who asks from the environment', () => {
  expect(neo4jAddress('neo4j://db.example:7688/news', env)).toEqual({
    uri: 'neo4j://db.example:7688',
    database: 'news',
    username: 'ada',
    password: 'secret',
    shown: 'neo4j://db.example:7688/news',
  });
  expect(neo4jAddress('BOLT+SSC://[::1]:7687', {})).toEqual({
    uri: 'bolt+ssc://[::1]:7687',
    username: 'neo4j',
    shown: 'bolt+ssc://[::1]:7687',
  });
  expect(neo4jAddress('neo4j://core?region=eu', {}).uri).toBe('neo4j://core?region=eu');
});

test('without a host the server is that of NEO4J_URI', () => {
  expect(neo4jAddress('neo4j://', env)).toMatchObject({ uri: 'neo4j+s://aura.example:7777' });
  expect(neo4jAddress('neo4j:///news', { ...env, NEO4J_DATABASE: 'other' }).database).toBe('news');
  expect(neo4jAddress('neo4j://', { NEO4J_URI: 'bolt://h/a', NEO4J_DATABASE: 'b' }).database).toBe('a');
  expect(neo4jAddress('neo4j://', { ...env, NEO4J_DATABASE: 'b' }).database).toBe('b');
  for (const NEO4J_URI of [undefined, '', 'http://h', 'neo4j://'])
    expect(() => neo4jAddress('neo4j://', { NEO4J_URI })).toThrow(
      expect.objectContaining({ code: 'PARLEY_STORE_URL' }),
    );
});

test.each([
  'neo4j://ada:hunter2@host/db',
  'neo4j://ada:hun#ter2@host',
  'neo4j://hunter2@host',
  'bolt+s://ada:hunter2/x@host:7687',
])('%s is refused, and its password is not repeated', (url) => {
  for (const attempt of [() => neo4jAddress(url, {}), () => neo4jAddress('neo4j://', { NEO4J_URI: url })]) {
    expect(attempt).toThrow(expect.objectContaining({ code: 'PARLEY_STORE_PASSWORD' }));
    try {
      attempt();
    } catch (error) {
      expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toMatch(/hunter2|hun#ter2/);
    }
  }
});

test.each([
  'neo4j://host/a/b',
  'neo4j://host:port',
  'neo4j://host name',
  'neo4j://host/db#x',
  'neo4j://h?a b',
])('%s is not understood', (url) => {
  expect(() => neo4jAddress(url, env)).toThrow(expect.objectContaining({ code: 'PARLEY_STORE_URL' }));
});

test('Neo4j 5 and newer will do, older will not', () => {
  for (const agent of ['Neo4j/5.0.0', 'Neo4j/5.26.30', 'Neo4j/2025.08.1', 'Neo4j/v5.11.0 compatible', ''])
    expect(() => demandVersion(agent, 'x')).not.toThrow();
  for (const agent of ['Neo4j/4.4.40', 'Neo4j/3.5.35'])
    expect(() => demandVersion(agent, 'x')).toThrow(
      expect.objectContaining({ code: 'PARLEY_STORE_OLD_SERVER' }),
    );
});
