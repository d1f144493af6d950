import { effect, signal } from '@preact/signals';
import { view } from '../app.js';

/** Whoever has opened something knows how. */
const needed = signal(true);
effect(() => {
  if (view.value.selection) needed.value = false;
});

/** Says once what a first visitor cannot see: that lines can be read. */
export function Hint() {
  return needed.value ? <p class="map-note">Click a line to read the sentence behind it.</p> : null;
}
