import { signal } from '@preact/signals';
import { dayOf } from '../../../src/graph/filter/days.js';
import { go, hover, select, view, visible } from '../app.js';
import type { GraphEdge, GraphNode } from '../state/graph.js';
import { strokeOf } from '../state/lines.js';
import { type Column, claimOf, columns, sorted } from '../state/table.js';
import { day, plural } from '../state/words.js';
import { KindMark, LineMark } from './Icons.js';

const titles: Readonly<Record<Column, string>> = {
  date: 'When',
  source: 'Who',
  relation: 'does',
  target: 'to whom',
  claim: 'Claim',
  speakers: 'Whose words',
  article: 'Outlet',
};

/** Rows at once: more make scrolling stick. */
const page = 300;
const shown = signal(page);

function Head({ column }: { readonly column: Column }) {
  const { sort } = view.value;
  const own = sort.by === column;
  return (
    <th scope="col" aria-sort={own ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        class="sorter"
        onClick={() => go({ sort: { by: column, down: own ? !sort.down : column === 'date' } })}
      >
        {titles[column]}
        <span aria-hidden="true">{own ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Who({ node }: { readonly node: GraphNode }) {
  return (
    <td>
      <button type="button" class="name" onClick={() => select({ what: 'node', id: node.id })}>
        <KindMark kind={node.kind} />
        {node.label}
      </button>
    </td>
  );
}

function Row({ edge }: { readonly edge: GraphEdge }) {
  const { source, target, type, polarity, modality, speakers, article } = edge;
  const { selection } = view.value;
  const date = dayOf(edge);
  return (
    <tr
      class={selection?.what === 'edge' && selection.id === edge.id ? 'chosen' : ''}
      onMouseEnter={() => {
        hover.value = { edges: [edge.id] };
      }}
      onMouseLeave={() => {
        hover.value = null;
      }}
    >
      <td class="quiet">{date ? day(date) : ''}</td>
      <Who node={source} />
      <td>
        <button type="button" class="name" onClick={() => select({ what: 'edge', id: edge.id })}>
          <LineMark family={type.family} stroke={strokeOf(modality)} negated={polarity === 'negated'} />
          {type.label}
        </button>
      </td>
      <Who node={target} />
      <td>{claimOf(edge)}</td>
      <td>{speakers.join(', quoting ')}</td>
      <td class="quiet">{article.outlet ?? article.title}</td>
    </tr>
  );
}

/** Every relation as a row, one a sentence; the heads sort it. */
export function Table() {
  const rows = sorted(visible.value, view.value.sort);
  return (
    <section class="list relations-table" aria-label="Relations">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown.value).map((edge) => (
            <Row key={edge.id} edge={edge} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.value && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            shown.value += page;
          }}
        >
          Show {plural(Math.min(page, rows.length - shown.value), 'more row', 'more rows')}
        </button>
      )}
    </section>
  );
}
