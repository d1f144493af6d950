import type {
  WireAnswer,
  WireDraft,
  WireEdge,
  WireError,
  WireEvidence,
  WireGraph,
  WireHit,
  WireKept,
  WireNode,
  WirePlaces,
  WireQueries,
  WireQuestion,
  WireSchema,
  WireText,
} from '../../src/view/wire.js';
import { answers, embeddedPage } from './offline.js';
import { limitOf } from './state/address.js';

/** Something that comes from the server: on its way, here, or refused with a reason to show. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

export const loading = { state: 'loading' } as const;

async function get<T>(address: string, signal?: AbortSignal, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, {
      ...(signal && { signal }),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error('Parley does not answer. Is `parley view` still running?');
  }
  if (response.ok) return response.json() as Promise<T>;
  const { message } = (await response.json().catch(() => ({}))) as Partial<WireError>;
  throw new Error(message ?? `the server answered ${response.status}`);
}

const id = encodeURIComponent;
const limited = (relations: number | null) => (relations === null ? '' : `?limit=${limitOf(relations)}`);

const server = {
  graph: (relations: number | null) => get<WireGraph>(`api/graph${limited(relations)}`),
  evidence: (relations: number | null) => get<readonly WireEvidence[]>(`api/evidence${limited(relations)}`),
  edge: (edge: string) => get<WireEdge>(`api/edge/${id(edge)}`),
  node: (node: string) => get<WireNode>(`api/node/${id(node)}`),
  article: (article: string) => get<WireText>(`api/article/${id(article)}`),
  places: () => get<WirePlaces>('api/places'),
  search: (words: string, signal: AbortSignal) => get<WireHit[]>(`api/search?q=${id(words)}`, signal),
};

/** An article's text, and its day of publication where that is known. */
export interface Pasted {
  readonly text: string;
  readonly published?: string;
}

const page = embeddedPage();
/** True in a file that `parley export` wrote: there is no server, and no other file. */
export const offline = page !== null;
/** Offline there is nobody to ask; the page then offers neither. */
export const api = {
  ...((page ? answers(page) : server) as typeof server),
  queries: () => get<WireQueries>('api/queries'),
  ask: (question: WireQuestion) => get<WireAnswer>('api/ask', undefined, question),
  schema: () => get<WireSchema>('api/schema'),
  read: (pasted: Pasted) => get<WireDraft>('api/read', undefined, pasted),
  keep: (pasted: Pasted) => get<WireKept>('api/keep', undefined, pasted),
};

/** Turns a request into a state that always says something. */
export async function load<T>(request: Promise<T>): Promise<Loaded<T>> {
  try {
    return { state: 'ready', value: await request };
  } catch (error) {
    return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
