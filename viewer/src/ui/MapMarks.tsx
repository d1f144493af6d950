import { hover, select, view } from '../app.js';
import type { DrawnDot, DrawnWay } from '../map/drawn.js';
import { lit } from '../map/shown.js';
import { toHash } from '../state/address.js';
import { plural } from '../state/words.js';
import { KindMark } from './Icons.js';

const isLit = (edges: readonly { readonly id: string }[]) =>
  lit.value === null || edges.some(({ id }) => lit.value?.has(id));

function pointing(target: NonNullable<typeof hover.value>) {
  const on = () => {
    hover.value = target;
  };
  const off = () => {
    hover.value = null;
  };
  return { onMouseEnter: on, onMouseLeave: off };
}

/** Relations between two places; a click opens the first. */
export function WayMark({ drawn: { way, line, head, width } }: { readonly drawn: DrawnWay }) {
  const { selection } = view.value;
  const first = { what: 'edge', id: way.edges[0]?.id ?? '' } as const;
  const chosen = selection?.what === 'edge' && way.edges.some(({ id }) => id === selection.id);
  const label = `${way.from.name} ${way.directed ? 'to' : 'and'} ${way.to.name}, ${way.family}: ${plural(way.edges.length, 'relation')}`;
  return (
    <a
      class={`way family-${way.family}${isLit(way.edges) ? '' : ' faded'}${chosen ? ' chosen' : ''}`}
      href={`#${toHash({ ...view.value, selection: first })}`}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        select(first);
      }}
      {...pointing({ edges: way.edges.map(({ id }) => id) })}
    >
      <title>{label}</title>
      <path class="reach" d={line} />
      <path class="line" d={line} stroke-width={chosen ? width + 1.6 : width} />
      <path class="head" d={head} />
    </a>
  );
}

/** A place; a click opens it. */
export function DotMark(props: { readonly drawn: DrawnDot; readonly onFocus: () => void }) {
  const { dot, at, radius } = props.drawn;
  const { id, name, kind } = dot.place;
  const { selection } = view.value;
  const chosen = selection?.what === 'node' && selection.id === id;
  return (
    <button
      type="button"
      class={`dot${isLit(dot.edges) ? '' : ' faded'}${chosen ? ' chosen' : ''}`}
      style={{ left: `${at.x}px`, top: `${at.y}px`, width: `${2 * radius}px`, height: `${2 * radius}px` }}
      aria-label={`${name}: ${plural(dot.edges.length, 'relation')}`}
      title={`${name}: ${plural(dot.edges.length, 'relation')}`}
      onClick={() => select({ what: 'node', id })}
      onFocus={props.onFocus}
      {...pointing({ node: id })}
    >
      <KindMark kind={kind} />
    </button>
  );
}
