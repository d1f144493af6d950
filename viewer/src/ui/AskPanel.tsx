import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WireAnswer, WireQueries, WireQuery } from '../../../src/view/wire.js';
import { data, hover, select } from '../app.js';
import { api, type Loaded, load, loading } from '../fetch.js';
import { CypherBox } from './CypherBox.js';
import { Failed, Waiting } from './Notice.js';

const library = signal<Loaded<WireQueries>>(loading);
const answer = signal<Loaded<WireAnswer> | null>(null);

async function ask(question: Parameters<typeof api.ask>[0]): Promise<void> {
  answer.value = loading;
  answer.value = await load(api.ask(question));
}

function Parameters({ query }: { readonly query: WireQuery }) {
  return (
    <form
      class="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const parameters = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
        void ask({ name: query.name, parameters });
      }}
    >
      {query.parameters.map((parameter) => (
        <label key={parameter.name}>
          <span>
            {parameter.name} <span class="quiet">{parameter.explanation}</span>
          </span>
          <input
            name={parameter.name}
            type="text"
            value={parameter.value}
            required={parameter.needed}
            list={parameter.type === 'entity' ? 'names' : undefined}
            autocomplete="off"
          />
        </label>
      ))}
      <button type="submit" class="plain">
        Ask
      </button>
    </form>
  );
}

function Cypher() {
  return (
    <form
      class="ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        void ask({ cypher: String(new FormData(event.currentTarget).get('cypher')) });
      }}
    >
      <CypherBox />
      <button type="submit" class="plain">
        Ask
      </button>
    </form>
  );
}

/** The entity a cell names, by id or by name. */
function entityOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return (
    data.value?.node.get(value)?.id ?? data.value?.nodes.find(({ label }) => label === value)?.id ?? null
  );
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function Cell({ value }: { readonly value: unknown }) {
  const text = Array.isArray(value) ? value.map(written).join(', ') : written(value);
  const entity = entityOf(value);
  const edge = typeof value === 'string' && data.value?.edge.has(value) ? value : null;
  if (entity === null && edge === null) return <>{text}</>;
  return (
    <button
      type="button"
      class="link"
      onMouseEnter={() => {
        hover.value = entity === null ? { edges: [edge as string] } : { node: entity };
      }}
      onMouseLeave={() => {
        hover.value = null;
      }}
      onClick={() =>
        select(entity === null ? { what: 'edge', id: edge as string } : { what: 'node', id: entity })
      }
    >
      {text}
    </button>
  );
}

function Answer() {
  const given = answer.value;
  if (!given) return null;
  if (given.state === 'loading') return <Waiting lines={3} />;
  if (given.state === 'failed') return <p role="alert">{given.message}</p>;
  const { columns, rows, truncated } = given.value;
  return (
    <section class="answer" aria-live="polite">
      <h2>
        Answer <span class="quiet">{rows.length === 0 ? 'nothing' : `${rows.length} rows`}</span>
        {truncated && <span class="quiet">, the first of more</span>}
      </h2>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((value, j) => (
                <td key={columns[j]}>
                  <Cell value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The library's queries as cards, and Cypher where the server allows it. */
export function AskPanel() {
  useEffect(() => {
    if (library.value.state !== 'ready')
      void load(api.queries()).then((queries) => {
        library.value = queries;
      });
  }, []);
  const queries = library.value;
  return (
    <>
      <header class="what">
        <h1 id="panel-title">Ask the graph</h1>
      </header>
      <Answer />
      {queries.state === 'loading' && <Waiting lines={6} />}
      {queries.state === 'failed' && <Failed message={queries.message} />}
      {queries.state === 'ready' && (
        <>
          {queries.value.anything && <Cypher />}
          <datalist id="names">
            {(data.value?.nodes ?? []).map(({ id, label }) => (
              <option key={id} value={label} />
            ))}
          </datalist>
          {queries.value.queries.map((query) => (
            <details key={query.name} name="query" class="card">
              <summary>
                <b>{query.title}</b>
                <span class="quiet">{query.question}</span>
              </summary>
              <Parameters query={query} />
            </details>
          ))}
        </>
      )}
    </>
  );
}
