import { computed, effect, signal } from '@preact/signals';
import { bins, go, unbounded, view } from '../app.js';
import { heights } from '../state/time.js';
import { day, plural } from '../state/words.js';
import { Icon } from './Icons.js';

const counts = computed(() => heights(bins.value, unbounded.value));

/** The first and last bar that the range touches. */
const ends = computed(() => {
  const { range } = view.value;
  const last = bins.value.length - 1;
  if (!range) return { from: 0, to: last };
  const from = bins.value.findIndex((bin) => bin.to >= range.from);
  const to = bins.value.findLastIndex((bin) => bin.from <= range.to);
  return { from: Math.max(0, from), to: Math.max(0, to) };
});

function setEnds(from: number, to: number, passing = false): void {
  const last = bins.value.length - 1;
  const [first, final] = [bins.value[Math.min(from, to)], bins.value[Math.max(from, to)]];
  if (!first || !final) return;
  go(
    {
      range:
        Math.min(from, to) <= 0 && Math.max(from, to) >= last ? null : { from: first.from, to: final.to },
    },
    passing,
  );
}

/** The bar where a brush began, and whether it has left it: its way is one step back. */
let brushed: { readonly from: number; moved: boolean } | null = null;

/** A click bounds to one bar, a drag to all that it passes. */
function brush(i: number) {
  return {
    onPointerDown(event: PointerEvent & { readonly currentTarget: Element }) {
      // Touch keeps sending to where it began, unless told not to.
      event.currentTarget.releasePointerCapture(event.pointerId);
      brushed = { from: i, moved: false };
    },
    onPointerEnter(event: PointerEvent) {
      if (!brushed || (event.buttons & 1) === 0) return;
      setEnds(brushed.from, i, brushed.moved);
      brushed.moved = true;
    },
    onClick() {
      if (!brushed?.moved) setEnds(i, i);
      brushed = null;
    },
  };
}

/** One bar, in milliseconds. */
const beat = 800;
/** `fills` adds day after day to the first, `moves` carries the chosen span on, as wide as it is. */
const playing = signal<'fills' | 'moves' | null>(null);

function play(): void {
  const { from, to } = ends.value;
  const last = bins.value.length - 1;
  const whole = from === 0 && to === last;
  if (playing.value) playing.value = null;
  else {
    if (whole) setEnds(0, 0);
    else if (to === last) setEnds(0, to - from);
    playing.value = whole ? 'fills' : 'moves';
  }
}

effect(() => {
  const how = playing.value;
  if (!how) return;
  const timer = setInterval(() => {
    const { from, to } = ends.value;
    setEnds(how === 'fills' ? 0 : from + 1, to + 1, true);
    if (to + 1 >= bins.value.length - 1) playing.value = null;
  }, beat);
  return () => clearInterval(timer);
});

/** How many relations there are by date, and two handles that bound what is shown. */
export function Timeline() {
  if (bins.value.length < 2) return null;
  const { from, to } = ends.value;
  const tallest = Math.max(1, ...counts.value);
  const last = bins.value.length - 1;
  const name = (i: number) => day(bins.value[i]?.label ?? '');
  return (
    <section class="timeline" aria-label="Dates">
      <div class="bars" aria-hidden="true">
        {bins.value.map((bin, i) => (
          <button
            key={bin.label}
            type="button"
            tabIndex={-1}
            class={i >= from && i <= to ? '' : 'off'}
            title={`${day(bin.label)}: ${plural(counts.value[i] ?? 0, 'relation')}`}
            {...brush(i)}
          >
            <span style={{ height: `${(100 * (counts.value[i] ?? 0)) / tallest}%` }} />
          </button>
        ))}
      </div>
      {/* Inset by half a bar, so that a handle stands below the bar it means. */}
      <div class="handles" style={{ marginInline: `calc((100% - 14px) / ${2 * bins.value.length})` }}>
        {[
          { label: 'First date', value: from, set: (i: number) => setEnds(i, Math.max(i, to)) },
          { label: 'Last date', value: to, set: (i: number) => setEnds(Math.min(i, from), i) },
        ].map(({ label, value, set }) => (
          <input
            key={label}
            type="range"
            min={0}
            max={last}
            value={value}
            aria-label={label}
            aria-valuetext={name(value)}
            onChange={(event) => set(Number(event.currentTarget.value))}
          />
        ))}
      </div>
      <p class="dates">
        <span class="dates-first">
          <button
            type="button"
            class="play"
            aria-label={playing.value ? 'Stop' : 'Play the dates'}
            title={playing.value ? 'Stop' : 'Play the dates'}
            onClick={play}
          >
            <Icon name={playing.value ? 'pause' : 'play'} />
          </button>{' '}
          {name(from)}
        </span>
        {view.value.range ? (
          <button type="button" class="link" onClick={() => go({ range: null })}>
            all dates
          </button>
        ) : (
          <span>when it happened or was reported</span>
        )}
        <span>{name(to)}</span>
      </p>
    </section>
  );
}
