import { type ErrorPlace, ParleyError } from '../../errors.js';
import { excerpt } from '../excerpt.js';

interface Known {
  /** What the driver's code, or the text of the error and its causes, looks like. */
  readonly when: RegExp;
  readonly code: `PARLEY_${string}`;
  readonly message: (server: string) => string;
  readonly fix?: string;
}

const login = 'Set NEO4J_USERNAME and NEO4J_PASSWORD to what the server knows.';

/** What the driver and the server say, in our words; the first that fits. */
const known: readonly Known[] = [
  {
    when: /unsupported by the server|Unknown Bolt protocol|server version is not supported/i,
    code: 'PARLEY_STORE_OLD_SERVER',
    message: () => 'The server speaks no protocol that Parley knows',
    fix: 'Use Neo4j 5 or newer.',
  },
  {
    when: /Server responded HTTP|ProtocolError/,
    code: 'PARLEY_STORE_NOT_A_STORE',
    message: () => 'What answers there is not Neo4j',
    fix: 'The port is that of Bolt, mostly 7687; 7474 is that of the browser.',
  },
  {
    when: /Security\.AuthenticationRateLimit/,
    code: 'PARLEY_STORE_LOGIN',
    message: () => 'The server takes no more passwords for now, after several wrong ones',
    fix: `Wait some seconds. ${login}`,
  },
  {
    when: /Security\.CredentialsExpired/,
    code: 'PARLEY_STORE_LOGIN',
    message: () => 'The server wants the password changed first',
    fix: 'Change it in the browser of Neo4j or with cypher-shell.',
  },
  {
    when: /Security\.(?:Unauthorized|TokenExpired)/,
    code: 'PARLEY_STORE_LOGIN',
    message: () => 'The server refuses this user or password',
    fix: login,
  },
  {
    when: /Security\.Forbidden|ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase/,
    code: 'PARLEY_STORE_PERMISSION',
    message: (server) => `The user may not do this: ${server}`,
    fix: 'Parley needs the right to read, to write and to make constraints.',
  },
  {
    when: /Database\.DatabaseNotFound/,
    code: 'PARLEY_STORE_DATABASE',
    message: () => 'The server has no such database',
    fix: 'Name one it has after the host; on Neo4j Community it is neo4j://host:7687/neo4j.',
  },
  {
    when: /Statement\.AccessMode/,
    code: 'PARLEY_STORE_READ_ONLY',
    message: () => 'The graph is open for reading only',
    fix: 'Add --write to a query that is meant to change the graph.',
  },
  {
    when: /Schema\.(?:Constraint|Index)/,
    code: 'PARLEY_STORE_FOREIGN',
    message: (server) => `Data or indexes that are not Parley’s are in the way: ${server}`,
    fix: 'The labels Entity and Article must be free for Parley: rename yours, or use another database.',
  },
  {
    when: /TransactionTimedOut/,
    code: 'PARLEY_QUERY_TIMEOUT',
    message: () => 'The query took longer than it was allowed to and was stopped',
    fix: 'Narrow it with labels, ids or dates, or allow more time with --seconds.',
  },
  {
    when: /Statement\.ParameterMissing/,
    code: 'PARLEY_QUERY_PARAMETER',
    message: (server) => server,
    fix: 'Give it with --param NAME=VALUE, in the shell with :param NAME=VALUE.',
  },
  {
    when: /Statement\.SyntaxError (?:Invalid input|Unexpected end|Query cannot conclude)/,
    code: 'PARLEY_QUERY_SYNTAX',
    message: (server) => server.replace(/: expected .{80,}$/s, ''),
    fix: 'Queries are Cypher; `parley queries NAME` shows one that works.',
  },
  {
    when: /Statement\.(?:SyntaxError|SemanticError)/,
    code: 'PARLEY_QUERY_MEANING',
    message: (server) => server,
  },
  {
    when: /Neo\.ClientError\.(?:Statement|Procedure)/,
    code: 'PARLEY_QUERY_FAILED',
    message: (server) => server,
  },
  {
    when: /Neo\.TransientError/,
    code: 'PARLEY_STORE_BUSY',
    message: (server) => `The server cannot do it now; nothing of it was written: ${server}`,
    fix: 'Run the command again: what was done before is kept.',
  },
];

/** What was asked when it went wrong. */
interface Asked {
  readonly cypher?: string;
  /** Whether the server had answered before. */
  readonly connected: boolean;
}

/** A ParleyError for whatever the driver threw; `shown` is the address without secrets. */
export function serverError(error: unknown, shown: string, { cypher, connected }: Asked): ParleyError {
  if (error instanceof ParleyError) return error;
  const texts = messages(error);
  const match = known.find(({ when }) => texts.some((text) => when.test(text)));
  if (match) {
    const server = (error as Error).message;
    const aboutQuery = match.code.startsWith('PARLEY_QUERY') && cypher !== undefined;
    const place = aboutQuery ? placeInQuery(server, cypher) : { file: shown };
    const message = match.message(bare(server)) + (aboutQuery ? excerpt(cypher, place) : '');
    const { code, fix } = match;
    return new ParleyError(code, message, { place, cause: error, ...(fix !== undefined && { fix }) });
  }
  if (/ServiceUnavailable|SessionExpired/.test(texts[0] ?? '')) return unreachable(error, shown, connected);
  return new ParleyError('PARLEY_STORE_FAILED', bare(String((error as Error).message ?? error)), {
    place: { file: shown },
    cause: error,
  });
}

function unreachable(error: unknown, shown: string, connected: boolean): ParleyError {
  const options = { place: { file: shown }, cause: error };
  if (connected)
    return new ParleyError('PARLEY_STORE_CONNECTION', 'The connection to the server was lost', {
      ...options,
      fix: 'Every article is stored whole or not at all: run the command again once the server is back.',
    });
  const why = messages(error).flatMap((text) => /Caused by: (.*)/s.exec(text)?.[1] ?? []);
  return new ParleyError(
    'PARLEY_STORE_UNREACHABLE',
    `No server answers there${why[0] ? `: ${why[0]}` : ''}`,
    {
      ...options,
      fix: 'Start it, or correct host and port; +s and +ssc at the scheme are for servers with TLS only.',
    },
  );
}

/** `code message` of the error and of what caused it. */
function messages(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const { code = '', cause } = error as Error & { code?: string };
  return [`${code} ${error.message}`, ...(cause === undefined ? [] : messages(cause))];
}

/** Without the server's drawing of the place. */
const bare = (text: string): string => text.replace(/\s*\(line \d+, column \d+.*$/s, '').trim();

/** The server counts UTF-16 units. */
function placeInQuery(text: string, cypher: string): ErrorPlace {
  const [, line, column] = (/\(line (\d+), column (\d+)/.exec(text) ?? []).map(Number);
  if (line === undefined || column === undefined) return {};
  const before = (cypher.split('\n')[line - 1] ?? '').slice(0, column - 1);
  return { line, column: [...before].length + 1 };
}
