import { bins, go, unbounded } from '../app.js';
import { heights } from '../state/time.js';
import { day, plural } from '../state/words.js';

/** When an entity's relations were; a bar bounds the picture to its days. */
export function NodeTimeline({ id }: { readonly id: string }) {
  const own = unbounded.value.filter(({ source, target }) => source.id === id || target.id === id);
  const counts = heights(bins.value, own);
  const tallest = Math.max(...counts);
  const [first, last] = [bins.value[0], bins.value[bins.value.length - 1]];
  if (!first || !last || tallest < 1 || bins.value.length < 2) return null;
  return (
    <section>
      <h2>When</h2>
      <div class="small-bars">
        {bins.value.map((bin, i) => (
          <button
            key={bin.label}
            type="button"
            tabIndex={counts[i] === 0 ? -1 : 0}
            aria-label={`${day(bin.label)}: ${plural(counts[i] ?? 0, 'relation')}`}
            title={`${day(bin.label)}: ${plural(counts[i] ?? 0, 'relation')}`}
            onClick={() => go({ range: { from: bin.from, to: bin.to } })}
          >
            <span style={{ height: `${(100 * (counts[i] ?? 0)) / tallest}%` }} />
          </button>
        ))}
      </div>
      <p class="span">
        <span>{day(first.label)}</span>
        <span>{day(last.label)}</span>
      </p>
    </section>
  );
}
