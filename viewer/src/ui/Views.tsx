import { signal } from '@preact/signals';
import { data, drawable, go, select, view } from '../app.js';
import type { ViewState } from '../state/address.js';
import { Icon } from './Icons.js';

const narrow = matchMedia('(max-width: 760px)');
/** On a phone the views are chosen in the legend, as the bar has no room. */
export const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', () => {
  isNarrow.value = narrow.matches;
});

const views: readonly { readonly show: ViewState['show']; readonly label: string }[] = [
  { show: 'graph', label: 'Show the graph' },
  { show: 'list', label: 'Show as a list' },
  { show: 'table', label: 'Show as a table' },
  { show: 'matrix', label: 'Show as a matrix' },
  { show: 'days', label: 'Show day by day' },
  { show: 'map', label: 'Show on a map' },
];

const offers = [
  { what: 'ask', label: 'Ask the graph' },
  { what: 'draft', label: 'Try an article' },
] as const;

/** The same relations in other shapes; the filters hold in each. */
export function Views() {
  const shown = view.value.show === 'graph' && !drawable ? 'list' : view.value.show;
  return (
    <fieldset class="views">
      <legend class="unseen">View</legend>
      {views
        .filter(({ show }) => drawable || show !== 'graph')
        .map(({ show, label }) => (
          <button
            key={show}
            type="button"
            class="round"
            aria-label={label}
            title={label}
            aria-pressed={shown === show}
            onClick={() => go({ show })}
          >
            <Icon name={show} />
          </button>
        ))}
      {offers
        .filter(({ what }) => data.value?.offers.includes(what))
        .map(({ what, label }) => (
          <button
            key={what}
            type="button"
            class="round"
            aria-label={label}
            title={label}
            aria-expanded={view.value.selection?.what === what}
            onClick={() => select({ what, id: 'new' })}
          >
            <Icon name={what} />
          </button>
        ))}
    </fieldset>
  );
}
