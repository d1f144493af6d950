import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { needPlaces, places, revealed, select } from '../app.js';
import { type Box, boxWithin } from '../draw/place.js';
import { type Camera, frame, onScreen, pan, type Size, zoom } from '../map/camera.js';
import { draw, flat, most } from '../map/drawn.js';
import { useGestures } from '../map/gestures.js';
import { land } from '../map/land.js';
import { located } from '../map/shown.js';
import { plural } from '../state/words.js';
import { DotMark, WayMark } from './MapMarks.js';
import { Failed, Waiting } from './Notice.js';
import { ZoomButtons } from './ZoomButtons.js';

const keys: Readonly<Record<string, (camera: Camera, size: Size) => Camera | null>> = {
  ArrowLeft: (c, size) => pan(c, 0.15 * size.width, 0, size),
  ArrowRight: (c, size) => pan(c, -0.15 * size.width, 0, size),
  ArrowUp: (c, size) => pan(c, 0, 0.15 * size.height, size),
  ArrowDown: (c, size) => pan(c, 0, -0.15 * size.height, size),
  '+': (c, size) => zoom(c, 1.5, { x: size.width / 2, y: size.height / 2 }, size),
  '=': (c, size) => zoom(c, 1.5, { x: size.width / 2, y: size.height / 2 }, size),
  '-': (c, size) => zoom(c, 1 / 1.5, { x: size.width / 2, y: size.height / 2 }, size),
  '0': () => null,
};

const measure = document.createElement('canvas').getContext('2d');

function widthOf(words: string): number {
  if (!measure) return 7 * words.length;
  measure.font = '500 13px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
  return measure.measureText(words).width;
}

/** The size of an element, as it changes; null before it is on the page. */
function useSize(box: { readonly current: HTMLElement | null }): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    read();
    return () => observer.disconnect();
  }, [box]);
  return size;
}

interface WorldProps {
  readonly of: NonNullable<typeof located.value>;
  readonly size: Size;
}

/** Says of how much the map tells nothing. */
function note({ dots, ways, all, nowhere }: WorldProps['of']): string {
  if (dots.length === 0) return 'None of the relations shown has a place on the map.';
  const placed =
    nowhere === 0
      ? 'Every relation shown has a place on the map.'
      : `${nowhere.toLocaleString('en')} of the ${plural(all, 'relation')} shown have no place on the map.`;
  const arcs = ways.length > most ? ` The busiest ${most} of ${plural(ways.length, 'arc')} are drawn.` : '';
  return placed + arcs;
}

function World({ of, size }: WorldProps) {
  const box = useRef<HTMLDivElement>(null);
  const fitted = useMemo(() => frame(of.dots.map(flat), size), [of, size]);
  // Until somebody moves it, the map follows what is shown.
  const [moved, setMoved] = useState<Camera | null>(null);
  const camera = moved ?? fitted;
  const move = (change: (from: Camera) => Camera | null) => setMoved((now) => change(now ?? fitted));
  const press = (key: string) => {
    const act = keys[key];
    if (act) move((from) => act(from, size));
    return act !== undefined;
  };
  const gestures = useGestures(size, move);
  const [over, setOver] = useState<readonly Box[]>([]);
  useLayoutEffect(() => {
    const outer = box.current;
    if (outer)
      setOver([...outer.querySelectorAll('.zoom, .map-note')].map((inner) => boxWithin(outer, inner)));
  }, [of, size]);
  const drawn = draw(of, camera, size, over, widthOf);
  const centre = (id: string) => {
    const dot = of.dots.find(({ place }) => place.id === id);
    if (!dot) return;
    const { x, y } = onScreen(flat(dot), camera, size);
    if (x < 20 || y < 20 || x > size.width - 20 || y > size.height - 20)
      move((from) => ({ ...from, ...flat(dot) }));
  };
  const wish = revealed.value;
  useEffect(() => {
    if (wish) centre(wish.id);
  }, [wish, size]);
  const origin = onScreen({ x: 0, y: 0 }, camera, size);
  return (
    <div class="world" ref={box} {...gestures}>
      <button
        type="button"
        class="handle"
        aria-label={`Map of ${plural(of.dots.length, 'place')}. Arrow keys move it, plus and minus zoom, 0 shows all, Enter opens the busiest place; all places follow.`}
        onClick={({ detail }) => {
          // A click of the mouse is on the ground; one without a place comes from Enter.
          const [busiest] = of.dots;
          if (detail > 0) select(null);
          else if (busiest) select({ what: 'node', id: busiest.place.id });
        }}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey && !event.altKey && press(event.key)) event.preventDefault();
        }}
      />
      <svg class="sheet" width={size.width} height={size.height}>
        <title>World map</title>
        <g transform={`translate(${origin.x} ${origin.y}) scale(${camera.scale})`}>
          <path class="land" d={land} />
        </g>
        {drawn.ways.map((way) => (
          <WayMark key={way.way.key} drawn={way} />
        ))}
      </svg>
      <svg class="sheet names" width={size.width} height={size.height} aria-hidden="true">
        {drawn.labels.map(({ wish: { text }, x, y }, i) => (
          <text key={i} x={x} y={y + 12.5}>
            {text}
          </text>
        ))}
      </svg>
      {drawn.dots.map((dot) => (
        <DotMark key={dot.dot.place.id} drawn={dot} onFocus={() => centre(dot.dot.place.id)} />
      ))}
      <p class="map-note" role="status">
        {note(of)}
      </p>
      <ZoomButtons press={press} />
    </div>
  );
}

/** Where it happened and between which places; the same filters hold. */
export function MapView() {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  useEffect(() => void needPlaces(), []);
  const problem = places.value?.state === 'failed' ? places.value.message : null;
  return (
    <div class="stage map" ref={box}>
      {problem !== null && <Failed message={problem} again={() => void needPlaces()} />}
      {located.value && size ? (
        <World of={located.value} size={size} />
      ) : (
        problem === null && <Waiting lines={8} />
      )}
    </div>
  );
}
