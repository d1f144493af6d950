import { computed } from '@preact/signals';
import { dayOf } from '../../../src/graph/filter/days.js';
import { go, hover, select, view, visible } from '../app.js';
import type { GraphEdge, GraphNode } from '../state/graph.js';
import { strokeOf } from '../state/lines.js';
import { type Column, claimOf, columns, sorted } from '../state/table.js';
import { day } from '../state/words.js';
import { KindMark, LineMark } from './Icons.js';
import { useMore } from './More.js';

const titles: Readonly<Record<Column, string>> = {
  date: 'When',
  source: 'Who',
  relation: 'does',
  target: 'to whom',
  claim: 'Claim',
  speakers: 'Whose words',
  article: 'Outlet',
};

const sort = computed(() => view.value.sort);
const rows = computed(() => sorted(visible.value, sort.value));

function Head({ column }: { readonly column: Column }) {
  const { by, down } = sort.value;
  const own = by === column;
  return (
    <th scope="col" aria-sort={own ? (down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        class="sorter"
        onClick={() => go({ sort: { by: column, down: own ? !down : column === 'date' } })}
      >
        {titles[column]}
        <span aria-hidden="true">{own ? (down ? ' ↓' : ' ↑') : ''}</span>
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
  const { shown, button } = useMore(rows.value, 300, 'row');
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
          {shown.map((edge) => (
            <Row key={edge.id} edge={edge} />
          ))}
        </tbody>
      </table>
      {button}
    </section>
  );
}
