import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { lines, picture, view } from '../app.js';
import { Icon } from './Icons.js';

/** Long enough for a few thousand entities to find rest, in milliseconds. */
const time = 4000;
const state = signal<'kept' | 'moving' | 'moved'>('kept');
let stop: (() => void) | null = null;

async function start(): Promise<void> {
  const drawn = picture.value;
  if (!drawn) return;
  state.value = 'moving';
  const { relax } = await import('../relax/index.js');
  if (picture.value !== drawn || state.value !== 'moving') return;
  stop = relax(drawn.standing(), lines.value, time, (now, done) => {
    drawn.place(now);
    if (done) end();
  });
}

function end(): void {
  stop?.();
  stop = null;
  if (state.value === 'moving') state.value = 'moved';
}

const labels = { kept: 'Relax the layout', moving: 'Stop', moved: 'Back to the first layout' };

/** Moves what is shown to rest, stops that, and undoes it. */
export function RelaxButton() {
  const drawn = picture.value;
  // A new picture begins with the first layout; what moved in the old one is gone.
  useEffect(
    () => () => {
      end();
      state.value = 'kept';
    },
    [drawn],
  );
  if (view.value.show !== 'graph') return null;
  const act = () => {
    if (state.value === 'kept') void start();
    else if (state.value === 'moving') end();
    else {
      drawn?.restore();
      state.value = 'kept';
    }
  };
  const label = labels[state.value];
  return (
    <button type="button" class="round" data-key="relax" aria-label={label} title={label} onClick={act}>
      <Icon name={state.value === 'kept' ? 'relax' : state.value === 'moving' ? 'pause' : 'back'} />
    </button>
  );
}
