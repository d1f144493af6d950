import { ParleyError } from '../../errors.js';

/** Where a Neo4j server is and who asks. Only `shown` may be printed. */
export interface Neo4jAddress {
  /** For the driver: scheme, host, port and routing context. */
  readonly uri: string;
  /** Absent: the user's home database. */
  readonly database?: string;
  readonly username: string;
  /** Absent: the server asks for none. */
  readonly password?: string;
  readonly shown: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const scheme = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//i;

/** Whether a store's name is a Neo4j server's. */
export const isNeo4j = (url: string): boolean => scheme.test(url);

/**
 * Reads `neo4j://host:7687/database`. Without a host the server is that of NEO4J_URI, without a database it is that
 * of NEO4J_URI or NEO4J_DATABASE, else the user's home database. Throws PARLEY_STORE_PASSWORD or PARLEY_STORE_URL.
 */
export function neo4jAddress(url: string, env: Environment): Neo4jAddress {
  const given = parse(url, '--store');
  const base = given.host === '' ? parse(env.NEO4J_URI ?? '', 'NEO4J_URI') : given;
  const database = given.database || base.database || env.NEO4J_DATABASE;
  const uri = `${base.scheme}://${base.host}${base.context}`;
  return {
    uri,
    username: env.NEO4J_USERNAME || 'neo4j',
    shown: `${base.scheme}://${base.host}${database ? `/${database}` : ''}`,
    ...(database && { database }),
    ...(env.NEO4J_PASSWORD && { password: env.NEO4J_PASSWORD }),
  };
}

interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly database: string;
  /** `?region=eu`, for routing in a cluster. */
  readonly context: string;
}

function parse(url: string, where: string): Parts {
  // Looked for in the raw text, since a password with # or / in it ends up in any part; it must not be repeated.
  if (url.includes('@'))
    throw new ParleyError('PARLEY_STORE_PASSWORD', `The address in ${where} holds a user or a password`, {
      fix: 'Addresses are seen by others: set NEO4J_USERNAME and NEO4J_PASSWORD, and give scheme://host:port/database.',
    });
  const form =
    /^((?:neo4j|bolt)(?:\+s|\+ssc)?):\/\/((?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?)?(?:\/([\w.-]*))?(\?[\w.=&-]*)?$/i;
  const parts = form.exec(url);
  if (parts && (parts[2] || where === '--store'))
    return {
      scheme: (parts[1] as string).toLowerCase(),
      host: parts[2] ?? '',
      database: parts[3] ?? '',
      context: parts[4] ?? '',
    };
  throw new ParleyError(
    'PARLEY_STORE_URL',
    url === '' ? `No server is named: ${where} is empty` : `The address in ${where} is not understood`,
    {
      fix: 'It is neo4j://host:7687/database; neo4j+s, neo4j+ssc, bolt, bolt+s and bolt+ssc are known too.',
    },
  );
}
