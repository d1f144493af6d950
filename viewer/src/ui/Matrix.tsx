import { hover, select, visible } from '../app.js';
import type { GraphNode } from '../state/graph.js';
import { type Cell, matrixOf } from '../state/matrix.js';
import { plural } from '../state/words.js';
import { KindMark } from './Icons.js';

/** More rows than fit on a screen twice over are no overview. */
const most = 30;

function Name({ node }: { readonly node: GraphNode }) {
  return (
    <button
      type="button"
      class="matrix-name"
      title={node.label}
      onClick={() => select({ what: 'node', id: node.id })}
    >
      <KindMark kind={node.kind} />
      <span>{node.label}</span>
    </button>
  );
}

function Count({
  cell,
  source,
  target,
}: {
  readonly cell: Cell;
  readonly source: GraphNode;
  readonly target: GraphNode;
}) {
  const { edges, family } = cell;
  const labels = [...new Set(edges.map(({ type }) => type.label))].join(', ');
  const shade = edges.length > 4 ? 'much' : edges.length > 1 ? 'some' : 'one';
  return (
    <button
      type="button"
      class={`cell ${family} ${shade}`}
      title={`${source.label} ${labels} ${target.label}`}
      aria-label={`${source.label} ${labels} ${target.label}: ${plural(edges.length, 'relation')}`}
      onMouseEnter={() => {
        hover.value = { edges: edges.map(({ id }) => id) };
      }}
      onMouseLeave={() => {
        hover.value = null;
      }}
      onClick={() => select({ what: 'edge', id: (edges[0] as Cell['edges'][number]).id })}
    >
      {edges.length}
    </button>
  );
}

/** Rows do, columns suffer. */
export function Matrix() {
  const { nodes, total, cell } = matrixOf(visible.value, most);
  return (
    <section class="list matrix" aria-label="Actor by actor">
      {/* No caption: it would be as wide as the table, and so partly beside the screen. */}
      <p class="matrix-about" id="matrix-about">
        Rows act on columns; a number opens the relations.
        {nodes.length < total && ` The ${nodes.length} busiest of ${plural(total, 'entity', 'entities')}.`}
      </p>
      <table aria-labelledby="matrix-about">
        <thead>
          <tr>
            <td />
            {nodes.map((node) => (
              <th key={node.id} scope="col">
                <Name node={node} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <Name node={source} />
              </th>
              {nodes.map((target) => {
                const found = cell(source, target);
                return (
                  <td key={target.id}>{found && <Count cell={found} source={source} target={target} />}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
