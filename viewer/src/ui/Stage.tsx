import { computed, effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  data,
  drawable,
  found,
  hover,
  lines,
  picture,
  revealed,
  select,
  touched,
  view,
  visible,
} from '../app.js';
import { describePicture } from '../draw/labels.js';
import { type Focus, nothing } from '../draw/looks.js';
import { Picture } from '../draw/picture.js';
import { offline } from '../fetch.js';
import type { GraphData } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import { scheme } from '../theme.js';
import { Hint } from './Hint.js';
import { RelaxButton } from './RelaxButton.js';
import { ZoomButtons } from './ZoomButtons.js';

/** An entity with its lines and their other ends; a line with its ends. */
function around(all: readonly Line[], pick: (line: Line) => boolean, node?: string): Focus {
  const picked = all.filter(pick);
  const nodes = new Set(picked.flatMap((line) => [line.source.id, line.target.id]));
  if (node !== undefined) nodes.add(node);
  return { nodes, lines: new Set(picked.map((line) => line.key)) };
}

const touches = (id: string) => (line: Line) => line.source.id === id || line.target.id === id;
const holds = (ids: readonly string[]) => (line: Line) => line.edges.some((edge) => ids.includes(edge.id));

/** What the selection is in the picture. */
function chosenOf(all: readonly Line[]): Focus {
  const { selection } = view.value;
  if (selection?.what === 'node') return { nodes: new Set([selection.id]), lines: new Set() };
  if (selection?.what === 'edge')
    return { nodes: new Set(), lines: around(all, holds([selection.id])).lines };
  return nothing;
}

function litOf(all: readonly Line[]): Focus | null {
  const over = hover.value;
  if (over?.node) return around(all, touches(over.node), over.node);
  if (over?.edges) return around(all, holds(over.edges));
  const { selection } = view.value;
  if (selection?.what === 'node') return around(all, touches(selection.id), selection.id);
  if (selection?.what === 'edge') return around(all, holds([selection.id]));
  if (selection?.what === 'ask' && found.value) {
    const { nodes, edges } = found.value;
    return { nodes, lines: around(all, (line) => line.edges.some(({ id }) => edges.has(id))).lines };
  }
  if (selection?.what === 'article')
    return around(all, (line) => line.edges.some((edge) => edge.article.id === selection.id));
  return null;
}

/** Makes the picture and keeps it in step with the state until it is taken away. */
function show(box: HTMLElement, graph: GraphData): { picture: Picture; stop: () => void } {
  const handlers = {
    node: (id: string) => select({ what: 'node', id }),
    line: (line: Line) => {
      const first = line.edges[0];
      if (first) select({ what: 'edge', id: first.id });
    },
    ground: () => select(null),
    hover: (target: typeof hover.value) => {
      hover.value = target;
    },
  };
  const controls = [...(box.parentElement?.querySelectorAll('.zoom, .map-note') ?? [])];
  const drawn = new Picture(box, graph, handlers, () => controls);
  const stops = [
    effect(() => drawn.setLines(lines.value, framed.value)),
    effect(() => drawn.setFocus(litOf(lines.value), chosenOf(lines.value))),
    effect(() => {
      void scheme.value;
      drawn.recolour();
    }),
    effect(() => {
      const wish = revealed.value;
      // The panel opens first, and the picture gets its new size.
      if (wish) requestAnimationFrame(() => requestAnimationFrame(() => drawn.reveal(wish.id)));
    }),
  ];
  return {
    picture: drawn,
    stop: () => {
      for (const stop of stops) stop();
      drawn.kill();
    },
  };
}

const framed = computed(() => view.value.scope !== null);

const keys: Readonly<Record<string, (picture: Picture) => void>> = {
  ArrowLeft: (p) => p.camera.pan(-0.15, 0),
  ArrowRight: (p) => p.camera.pan(0.15, 0),
  ArrowUp: (p) => p.camera.pan(0, -0.15),
  ArrowDown: (p) => p.camera.pan(0, 0.15),
  '+': (p) => p.camera.zoom(0.7),
  '=': (p) => p.camera.zoom(0.7),
  '-': (p) => p.camera.zoom(1 / 0.7),
  '0': (p) => p.camera.fit(),
};

function selectBusiest(): void {
  const shown = (data.value?.nodes ?? []).filter((node) => touched.value.has(node.id));
  const [first] = shown.sort((a, b) => b.count - a.count);
  if (first) select({ what: 'node', id: first.id });
}

/** The graph as a picture, with its controls. */
export function Stage() {
  const box = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const graph = data.value;
  useEffect(() => {
    if (!box.current || !graph || !drawable) return;
    const shown = show(box.current, graph);
    picture.value = shown.picture;
    // For tests and the curious: where things are, in CSS pixels of the picture.
    Object.assign(globalThis, { parley: { picture: shown.picture, lines } });
    // Keys work after a click into the picture too; a ring around it says nothing to who uses the mouse.
    const focus = () => {
      if (handle.current) handle.current.dataset.mouse = '';
      handle.current?.focus({ preventScroll: true });
    };
    const pictureBox = box.current;
    pictureBox.addEventListener('click', focus);
    return () => {
      pictureBox.removeEventListener('click', focus);
      picture.value = null;
      shown.stop();
    };
  }, [graph]);
  return (
    <div class="stage">
      {/* Takes the keys for the picture, which lies over it and takes the mouse. */}
      <button
        type="button"
        class="handle"
        ref={handle}
        aria-label={describePicture(touched.value.size, visible.value.length)}
        onClick={selectBusiest}
        onBlur={(event) => delete event.currentTarget.dataset.mouse}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act || !picture.value || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act(picture.value);
        }}
      />
      <div class="canvas" ref={box} aria-hidden="true" />
      <Hint />
      <ZoomButtons press={(key) => picture.value && keys[key]?.(picture.value)}>
        {!offline && <RelaxButton />}
      </ZoomButtons>
    </div>
  );
}
