import { computed, signal } from '@preact/signals';
import type { WireAnswer, WireQuestion } from '../../../src/view/wire.js';
import { data, found, hover, select } from '../app.js';
import { api, type Loaded, load, loading } from '../fetch.js';
import { foundIn, type Meant, meaningIn } from '../state/answer.js';
import { plural } from '../state/words.js';
import { Waiting } from './Notice.js';

const answer = signal<Loaded<WireAnswer> | null>(null);
const meant = computed(() => (data.value ? meaningIn(data.value) : null));

/** Asks, and lights in the graph what the answer holds. */
export async function ask(question: WireQuestion): Promise<void> {
  answer.value = loading;
  found.value = null;
  const given = await load(api.ask(question));
  answer.value = given;
  if (given.state === 'ready' && data.value) found.value = foundIn(given.value, data.value);
}

function Thing({ of: { text, node, edge } }: { readonly of: Meant }) {
  const target = node
    ? { hovers: { node: node.id }, selects: { what: 'node', id: node.id } as const }
    : edge && { hovers: { edges: [edge.id] }, selects: { what: 'edge', id: edge.id } as const };
  if (!target) return <>{text}</>;
  return (
    <button
      type="button"
      class="link"
      onMouseEnter={() => {
        hover.value = target.hovers;
      }}
      onMouseLeave={() => {
        hover.value = null;
      }}
      onClick={() => select(target.selects)}
    >
      {text}
    </button>
  );
}

function Cell({ value }: { readonly value: unknown }) {
  const things = meant.value?.(value) ?? [];
  return (
    <td>
      {things.map((thing, i) => (
        <span key={i}>
          {i > 0 && ', '}
          <Thing of={thing} />
        </span>
      ))}
    </td>
  );
}

/** The last answer as a table. */
export function Answer() {
  const given = answer.value;
  if (!given) return null;
  if (given.state === 'loading') return <Waiting lines={3} />;
  if (given.state === 'failed') return <p role="alert">{given.message}</p>;
  const { columns, rows, truncated } = given.value;
  return (
    <section class="answer" aria-live="polite">
      <h2>
        Answer <span class="quiet">{rows.length === 0 ? 'nothing' : plural(rows.length, 'row')}</span>
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
                <Cell key={columns[j]} value={value} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
