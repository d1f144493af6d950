import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { ParleyError } from '../errors.js';
import { bindParameters, libraryQuery, type Query, queryLibrary, type Reader } from '../query/index.js';
import type { WireAnswer, WireQuery } from './wire.js';

export interface AskOptions {
  /** Answers queries from a process of its own. */
  readonly reader: Pick<Reader, 'query'>;
  /** Lets the page send Cypher of its own, not only the library's. */
  readonly anything: boolean;
}

/** A question takes at most so long and so much memory, and gives at most so many rows. */
const limits = { seconds: 10, rows: 500, memory: 1024 ** 3 };

const question = z.union([
  z.strictObject({ name: z.string().max(100), parameters: z.record(z.string(), z.string().max(1000)) }),
  z.strictObject({ cypher: z.string().min(1).max(20_000) }),
]);

function wireQuery({ name, title, question: asks, parameters, returns }: Query): WireQuery {
  return {
    name,
    title,
    question: asks,
    returns,
    parameters: parameters.map(({ name: parameter, type, choices = [], default: value, explanation }) => ({
      name: parameter,
      type,
      choices,
      needed: value === undefined,
      value: value === undefined || value === null ? '' : String(value),
      explanation,
    })),
  };
}

function chosen(given: z.infer<typeof question>, anything: boolean) {
  if ('cypher' in given) {
    if (!anything)
      throw new HTTPException(403, { message: 'start `parley view --allow-query` to ask in Cypher' });
    return { cypher: given.cypher, parameters: {} };
  }
  const query = libraryQuery(given.name);
  // An empty field is one that was not filled in.
  const filled = Object.entries(given.parameters).filter(([, value]) => value !== '');
  return { cypher: query.cypher, parameters: bindParameters(query, new Map(filled)) };
}

/** Queries of the library, and answers to them; Cypher only where it is allowed. */
export function askRoutes(
  app: Hono,
  { reader, anything }: AskOptions,
  body: (c: Context) => Promise<unknown>,
): void {
  app.get('/api/queries', (c) => c.json({ anything, queries: [...queryLibrary().values()].map(wireQuery) }));
  app.post('/api/ask', async (c) => {
    const given = question.safeParse(await body(c));
    if (!given.success) throw new HTTPException(400, { message: 'this is no question' });
    try {
      const { cypher, parameters } = chosen(given.data, anything);
      const { columns, rows, truncated } = await reader.query(cypher, parameters, limits);
      return c.json({ columns, rows, truncated } satisfies WireAnswer);
    } catch (error) {
      // What is wrong with a question is its author's to know.
      if (error instanceof ParleyError)
        return c.json(
          { code: error.code, message: [error.message, error.fix].filter(Boolean).join('. ') },
          400,
        );
      throw error;
    }
  });
}
