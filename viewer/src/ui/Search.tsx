import { computed, effect, signal } from '@preact/signals';
import { sift } from '../../../src/graph/filter/relation.js';
import { scoped } from '../../../src/graph/filter/scope.js';
import { data, go, select } from '../app.js';
import { api } from '../fetch.js';
import { readPhrase } from '../state/phrase.js';
import { makeSearch, type Suggestion } from '../state/search.js';
import { plural } from '../state/words.js';
import { Icon, KindMark } from './Icons.js';
import { isNarrow } from './Views.js';

const words = signal('');
const open = signal(false);
const active = signal(0);
const sentences = signal<readonly Suggestion[]>([]);

const index = computed(() => (data.value ? makeSearch(data.value) : null));
/** The words as a question about relations, if they are one. */
const asked = computed(() => {
  const graph = data.value;
  const find = (name: string) => index.value?.(name).find(({ what }) => what === 'node')?.id ?? null;
  return graph && readPhrase(words.value, graph, find);
});

/** The question as a hit; what it found is read from the whole graph. */
const question = computed<Suggestion[]>(() => {
  const graph = data.value;
  if (!graph || !asked.value) return [];
  const { source, types, target } = asked.value;
  const name = (id: string | null) => (id === null ? 'anybody' : (graph.node.get(id)?.label ?? id));
  const labels = graph.types.filter((type) => types.includes(type.name)).map(({ label }) => label);
  const count = sift(graph.edges, scoped(asked.value)).length;
  return [
    {
      what: 'filter',
      id: 'asked',
      title: `Show only: ${name(source)} ${labels.join(' / ')} ${name(target)}`,
      detail: count === 0 ? 'nothing in this graph' : plural(count, 'relation'),
    },
  ];
});

const found = computed(() => {
  const hits = index.value?.(words.value) ?? [];
  // The same said again is one hit; its panel has all the sentences.
  const seen = new Set<string>();
  const fresh = (hit: Suggestion) => {
    const key = `${hit.what} ${hit.what === 'node' ? hit.id : hit.title}`;
    return !seen.has(key) && seen.add(key);
  };
  const of = (what: Suggestion['what'], most: number) =>
    hits.filter((hit) => hit.what === what && fresh(hit)).slice(0, most);
  const names = [...of('node', 6), ...of('edge', 5)];
  const known = new Set(hits.map((hit) => hit.id));
  return [...question.value, ...names, ...sentences.value.filter((hit) => !known.has(hit.id)).slice(0, 5)];
});

/** Asks the server for sentences a moment after the last key; an older answer never overwrites a newer one. */
effect(() => {
  const text = words.value.trim();
  sentences.value = [];
  if (text.length < 3) return;
  const abort = new AbortController();
  const timer = setTimeout(() => {
    api.search(text, abort.signal).then(
      (hits) => {
        sentences.value = hits.map((hit) => ({
          what: 'edge',
          id: hit.id,
          title: `${hit.source} ${hit.label} ${hit.target}`,
          detail: around(hit.quote, text),
        }));
      },
      // The names are found without the server.
      () => {},
    );
  }, 180);
  return () => {
    clearTimeout(timer);
    abort.abort();
  };
});

/** The words in their sentence, short enough for one line. */
function around(quote: string, text: string): string {
  const place = Math.max(0, quote.toLowerCase().indexOf(text.toLowerCase()) - 24);
  const piece = quote.slice(place, place + 80);
  return `${place > 0 ? '…' : ''}${piece}${place + 80 < quote.length ? '…' : ''}`;
}

function choose(hit: Suggestion | undefined): void {
  if (!hit) return;
  const scope = asked.value;
  open.value = false;
  words.value = '';
  if (hit.what === 'filter') go({ scope, selection: null });
  else select({ what: hit.what, id: hit.id });
}

function onKey(event: KeyboardEvent): void {
  const count = found.value.length;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    open.value = true;
    if (count > 0) active.value = (active.value + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
  } else if (event.key === 'Enter') {
    event.preventDefault();
    choose(found.value[active.value]);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    if (words.value === '') (event.currentTarget as HTMLElement).blur();
    words.value = '';
    open.value = false;
  }
}

export function Search() {
  const shown = open.value && words.value.trim() !== '';
  return (
    <div class="search">
      <Icon name="search" />
      <input
        id="search"
        type="search"
        role="combobox"
        aria-label="Search names, relations and sentences"
        aria-expanded={shown}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={shown && found.value.length > 0 ? `found-${active.value}` : undefined}
        placeholder={isNarrow.value ? 'Search' : 'Search names, relations, sentences'}
        autocomplete="off"
        spellcheck={false}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
          active.value = 0;
          open.value = true;
        }}
        onFocus={() => {
          open.value = true;
        }}
        onBlur={() => {
          open.value = false;
        }}
        onKeyDown={onKey}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      {shown && (
        <div class="found" id="found" role="listbox" aria-label="Search results">
          {found.value.map((hit, i) => (
            <div
              key={`${hit.what} ${hit.id}`}
              id={`found-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active.value}
              // The box must not lose the focus before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
              onKeyDown={() => {}}
            >
              {hit.what === 'node' ? (
                <KindMark kind={hit.detail} />
              ) : (
                <Icon name={hit.what === 'filter' ? 'filter' : 'graph'} />
              )}
              <span class="found-title">{hit.title}</span>
              <span class="found-detail">{hit.detail}</span>
            </div>
          ))}
          {found.value.length === 0 && <p class="quiet">Nothing in this graph matches.</p>}
        </div>
      )}
    </div>
  );
}
