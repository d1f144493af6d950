import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WireQueries, WireQuery } from '../../../src/view/wire.js';
import { data } from '../app.js';
import { api, type Loaded, load, loading } from '../fetch.js';
import { Answer, ask } from './Answer.js';
import { CypherBox } from './CypherBox.js';
import { Failed, Waiting } from './Notice.js';

const library = signal<Loaded<WireQueries>>(loading);
/** Words that the cards shown have. */
const wanted = signal('');

function Field({ of, id }: { readonly of: WireQuery['parameters'][number]; readonly id: string }) {
  const { name, type, choices, value, needed } = of;
  if (choices.length > 0)
    return (
      <select id={id} name={name} value={value}>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  const inputs: Readonly<Record<string, string>> = { date: 'date', integer: 'number', number: 'number' };
  return (
    <input
      id={id}
      name={name}
      type={inputs[type] ?? 'text'}
      step={type === 'number' ? 'any' : undefined}
      value={value}
      required={needed}
      list={type === 'entity' ? 'names' : undefined}
      autocomplete="off"
    />
  );
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
        <div key={parameter.name} class="field">
          <label for={`${query.name}-${parameter.name}`}>
            {parameter.name} <span class="quiet">{parameter.explanation}</span>
          </label>
          <Field of={parameter} id={`${query.name}-${parameter.name}`} />
        </div>
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

function isWanted({ title, question, name }: WireQuery): boolean {
  const text = `${title} ${question} ${name}`.toLowerCase();
  return wanted.value
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
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
          <label class="find-card">
            <span class="unseen">Find a question</span>
            <input
              type="search"
              placeholder={`Find one of ${queries.value.queries.length} questions`}
              value={wanted.value}
              onInput={(event) => {
                wanted.value = event.currentTarget.value;
              }}
            />
          </label>
          {queries.value.queries.filter(isWanted).map((query) => (
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
