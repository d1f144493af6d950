import { data, lines, select, touched } from '../app.js';
import type { GraphNode } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import { plural } from '../state/words.js';
import { KindMark, LineMark } from './Icons.js';
import { useMore } from './More.js';

/** A line in words; with its subject where that does not stand above. */
export function LineRow({ line, subject = false }: { readonly line: Line; readonly subject?: boolean }) {
  const first = line.edges[0];
  if (!first) return null;
  return (
    <li>
      <button type="button" class="row" onClick={() => select({ what: 'edge', id: first.id })}>
        <LineMark family={line.type.family} stroke={line.stroke} negated={line.negated} />
        <span>
          {subject && <b>{line.source.label} </b>}
          {line.negated ? 'not: ' : ''}
          {line.type.label} <b>{line.target.label}</b>
          {line.stroke !== 'solid' && <span class="quiet"> {first.modality}</span>}
          {line.edges.length > 1 && <span class="quiet"> ×{line.edges.length}</span>}
        </span>
      </button>
    </li>
  );
}

/** The picture as text: every entity with what it does. The same filters hold. */
export function List() {
  const from = new Map<GraphNode, Line[]>();
  for (const line of lines.value) {
    const known = from.get(line.source);
    if (known) known.push(line);
    else from.set(line.source, [line]);
  }
  const nodes = (data.value?.nodes ?? [])
    .filter((node) => touched.value.has(node.id))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const { shown, button } = useMore(nodes, 300, 'entity', 'entities');
  return (
    <section class="list" aria-label="Entities and relations">
      <div class="list-columns">
        {shown.map((node) => (
          <article key={node.id}>
            <h2>
              <button type="button" class="chip" onClick={() => select({ what: 'node', id: node.id })}>
                <KindMark kind={node.kind} />
                {node.label}
              </button>
              <span class="quiet">{plural(node.count, 'relation')}</span>
            </h2>
            <ul>
              {(from.get(node) ?? []).map((line) => (
                <LineRow key={line.key} line={line} />
              ))}
            </ul>
          </article>
        ))}
      </div>
      {button}
    </section>
  );
}
