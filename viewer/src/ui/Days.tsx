import { visible } from '../app.js';
import { linesOf } from '../state/lines.js';
import { byDay } from '../state/time.js';
import { day, plural } from '../state/words.js';
import { LineRow } from './List.js';
import { useMore } from './More.js';

/** What happened, or else was reported, day by day; the latest first. */
export function Days() {
  const { shown, button } = useMore(byDay(visible.value), 60, 'day');
  return (
    <section class="list" aria-label="Day by day">
      <ol class="days">
        {shown.map(([date, edges]) => (
          <li key={date}>
            <h2>
              {date === '' ? 'Undated' : day(date)}{' '}
              <span class="quiet">{plural(edges.length, 'relation')}</span>
            </h2>
            <ul>
              {linesOf(edges).map((line) => (
                <LineRow key={line.key} line={line} subject />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {button}
    </section>
  );
}
