import { afterAll, beforeAll, describe } from 'vitest';
import { conformance } from '../store/conformance/index.js';
import { demandNothingThere, neo4jAdapter } from './adapter.js';
import { article } from './article.js';
import { crash } from './crash.js';
import { errors } from './errors.js';
import { large } from './large.js';
import { givenServer, type ServerAddress, startServer, type TestServer, whyNoServer } from './server.js';
import { shell } from './shell.js';
import { taken } from './taken.js';

const given = givenServer();

// In continuous integration a missing server fails the tests.
const why = given || process.env.PARLEY_CI ? null : whyNoServer();
if (why !== null) console.warn(`skipped: all tests on Neo4j: ${why}`);

describe.skipIf(why !== null)('a Neo4j server', () => {
  let server: TestServer | null = null;
  let address: ServerAddress;
  beforeAll(async () => {
    if (!given) server = await startServer();
    address = given ?? (server as TestServer).address;
    Object.assign(process.env, address);
    await demandNothingThere(address);
  });
  afterAll(() => server?.close());

  conformance(neo4jAdapter(() => address));
  describe('errors', () => errors(() => address));
  describe('the sample article', () => article(() => address));
  describe('exports', () => taken(() => address, given ? null : () => server as TestServer));
  describe('shell and import', () => shell(() => address));
  describe('a large graph', () => large(() => address));
  // Only a server of the tests' own may be killed.
  if (!given) crash(() => server as TestServer);
});
