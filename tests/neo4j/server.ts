import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

const cache =
  process.env.PARLEY_NEO4J ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'parley-neo4j');
const lib = join(cache, '5.26.30');
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** What Parley needs to know of a server; to be put into the environment. */
export interface ServerAddress {
  readonly NEO4J_URI: string;
  readonly NEO4J_USERNAME: string;
  readonly NEO4J_PASSWORD: string;
}

export interface TestServer {
  readonly address: ServerAddress;
  /** Runs Neo4j's own administration tool on the server's folder, and gives what it printed. */
  admin(...args: string[]): string;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

/** Whether a server can be started here; where not, why. */
export function whyNoServer(): string | null {
  try {
    execFileSync(java, ['-version'], { stdio: 'ignore' });
  } catch {
    return 'there is no Java runtime';
  }
  return existsSync(join(lib, '.complete')) ? null : 'Neo4j is not here; tests/neo4j/setup.sh fetches it';
}

/** The server that the user wants used instead of one of the tests' own. */
export function givenServer(): ServerAddress | null {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
  return NEO4J_URI ? { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } : null;
}

/** Compiles quickly and not well, which halves the time until a server is ready. */
const quick = ['-XX:TieredStopAtLevel=1', '-Xmx512m'];

/**
 * Starts Neo4j Community with an empty graph on a free port of this machine, in a folder of its own. `pages` is how
 * much of its files it holds in memory.
 */
export async function startServer(jvm: readonly string[] = quick, pages = '128m'): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), 'parley-neo4j-'));
  const port = await freePort();
  const address = {
    NEO4J_URI: `bolt://127.0.0.1:${port}`,
    NEO4J_USERNAME: 'neo4j',
    NEO4J_PASSWORD: 'made-for-tests',
  };
  for (const folder of ['conf', 'logs', 'data', 'import']) mkdirSync(join(home, folder));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings(home, port, pages));
  admin(home, ['dbms', 'set-initial-password', address.NEO4J_PASSWORD]);
  let process_: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals) => {
    if (process_ === null || process_.exitCode !== null || process_.signalCode !== null) return;
    process_.kill(signal);
    await once(process_, 'exit');
  };
  const server: TestServer = {
    address,
    admin: (...args) => admin(home, args),
    async start() {
      process_ = launch(home, jvm);
      await ready(process_, address, home);
    },
    kill: () => end('SIGKILL'),
    async close() {
      await end('SIGKILL');
      process.off('exit', atExit);
      rmSync(home, { recursive: true, force: true });
    },
  };
  const atExit = () => process_?.kill('SIGKILL');
  process.on('exit', atExit);
  await server.start();
  return server;
}

/** Small logs, and no waiting when it stops; unknown settings would keep it from starting. */
const settings = (home: string, port: number, pages: string) => `
server.directories.import=${join(home, 'import')}
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=${pages}
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=1 files
dbms.usage_report.enabled=false
`;

function admin(home: string, args: readonly string[]): string {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const options = [...quick, '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', ...args];
  return execFileSync(java, options, { cwd: home, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

function launch(home: string, jvm: readonly string[]): ChildProcess {
  const log = openSync(join(home, 'logs', 'console.out'), 'a');
  const options = [
    ...jvm,
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    ...opens.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
  const main = [
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  return spawn(java, [...options, '-cp', join(lib, '*'), ...main], { stdio: ['ignore', log, log] });
}

/** Bolt is opened only when the database can be used. */
async function ready(child: ChildProcess, address: ServerAddress, home: string): Promise<void> {
  const auth = neo4j.auth.basic(address.NEO4J_USERNAME, address.NEO4J_PASSWORD);
  const driver = neo4j.driver(address.NEO4J_URI, auth);
  try {
    for (let tries = 0; tries < 600; tries++) {
      if (child.exitCode !== null) break;
      if (
        await driver.verifyConnectivity().then(
          () => true,
          () => false,
        )
      )
        return;
      await setTimeout(200);
    }
  } finally {
    await driver.close();
  }
  throw new Error(
    `Neo4j did not start:\n${readFileSync(join(home, 'logs', 'console.out'), 'utf8').slice(-2000)}`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
