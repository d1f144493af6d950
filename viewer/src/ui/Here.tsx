import { useEffect } from 'preact/hooks';
import { needPlaces, places, visible } from '../app.js';
import { linesOf } from '../state/lines.js';
import { LineRow } from './List.js';

/** What happened at a place, whoever did it. */
export function Here({ id, name }: { readonly id: string; readonly name: string }) {
  useEffect(() => void needPlaces(), []);
  if (places.value?.state !== 'ready') return null;
  const { happened } = places.value.value;
  const lines = linesOf(visible.value.filter((edge) => happened.get(edge.id)?.id === id));
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>
        What happened in {name} <span class="quiet">{lines.length}</span>
      </h2>
      <ul>
        {lines.map((line) => (
          <LineRow key={line.key} line={line} subject />
        ))}
      </ul>
    </section>
  );
}
