import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Facet, facets } from '../../../src/graph/filter/facets.js';
import { data, go, lines, scoped, showAll, view } from '../app.js';
import { families } from '../draw/theme.js';
import { countsOf, isFiltered, isolate, toggle } from '../state/filter.js';
import { strokeOf } from '../state/lines.js';
import { explain } from '../state/words.js';
import { KindMark, LineMark } from './Icons.js';
import { isNarrow, Views } from './Views.js';

const counts = computed(() => {
  const { hidden } = view.value;
  return new Map(facets.map((facet) => [facet, countsOf(scoped.value, hidden, facet)]));
});

function change(facet: Facet, value: string, alone: boolean): void {
  const { hidden } = view.value;
  const all = [...(counts.value.get(facet)?.keys() ?? [])];
  go({ hidden: alone ? isolate(hidden, facet, value, all) : toggle(hidden, facet, value) });
}

function Entry(props: {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly about: string;
  readonly children?: ComponentChildren;
}) {
  const { facet, value, label, about } = props;
  const on = !view.value.hidden[facet].has(value);
  const count = counts.value.get(facet)?.get(value) ?? 0;
  return (
    <li class={on ? 'entry' : 'entry off'}>
      <button
        type="button"
        class="entry-switch"
        aria-pressed={on}
        title={`${about}\nAlt-click shows only this.`.trim()}
        onClick={(event) => change(facet, value, event.altKey)}
      >
        {props.children}
        <span class="entry-label">{label}</span>
        <span class="entry-count">{count}</span>
      </button>
      <button
        type="button"
        class="entry-only"
        aria-label={`Show only ${label}`}
        onClick={() => change(facet, value, true)}
      >
        only
      </button>
    </li>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

/** What nobody has opened is not made: there may be thousands of articles. */
function Folded({ title, children }: { readonly title: string; readonly children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && <ul>{children()}</ul>}
    </details>
  );
}

/** Of thousands nobody looks through the rest. */
const mostNames = 300;

/** A facet whose values are names of the graph, not of the program; shown where there is a choice. */
function Names(props: {
  readonly facet: Facet;
  readonly title: string;
  readonly labels?: ReadonlyMap<string, string>;
}) {
  const { facet, title, labels } = props;
  const values = [...(counts.value.get(facet) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (values.length < 2) return null;
  return (
    <Folded title={title}>
      {() => (
        <>
          {values.slice(0, mostNames).map(([value]) => (
            <Entry key={value} facet={facet} value={value} label={labels?.get(value) ?? value} about="" />
          ))}
          {values.length > mostNames && (
            <li class="quiet">and {(values.length - mostNames).toLocaleString('en')} with fewer relations</li>
          )}
        </>
      )}
    </Folded>
  );
}

/** Relation types that occur, the most frequent first. */
const types = computed(() => {
  const seen = new Map((data.value?.edges ?? []).map((edge) => [edge.type.name, edge.type]));
  const count = counts.value.get('type');
  return [...seen.values()].sort(
    (a, b) => (count?.get(b.name) ?? 0) - (count?.get(a.name) ?? 0) || (a.name < b.name ? -1 : 1),
  );
});

/** Titles of articles, by id. */
const titles = computed(
  () => new Map((data.value?.edges ?? []).map(({ article }) => [article.id, article.title])),
);

/** Where nothing is said twice, there is nothing to ask for. */
function Least() {
  const most = lines.value.reduce((max, line) => Math.max(max, line.edges.length), 1);
  if (most < 2 && view.value.least < 2) return null;
  return (
    <p class="part least">
      <label for="least">Sentences at least</label>
      <input
        id="least"
        type="number"
        min={1}
        max={999}
        value={view.value.least}
        onChange={(event) =>
          go({ least: Math.min(999, Math.max(1, event.currentTarget.valueAsNumber || 1)) })
        }
      />
    </p>
  );
}

/** The key to the picture, and the filter: what is switched off here is not drawn and not listed. */
export function Legend() {
  const graph = data.value;
  if (!graph) return null;
  const present = (facet: Facet, values: readonly string[]) =>
    values.filter((value) => counts.value.get(facet)?.has(value));
  return (
    <nav class="legend" aria-label="Legend and filter">
      {isNarrow.value && <Views />}
      <Part title="Entities">
        {present('kind', graph.kinds).map((kind) => (
          <Entry key={kind} facet="kind" value={kind} label={kind} about={explain[kind] ?? ''}>
            <KindMark kind={kind} />
          </Entry>
        ))}
      </Part>
      <Part title="Relations">
        {present('family', families).map((family) => (
          <Entry key={family} facet="family" value={family} label={family} about={explain[family] ?? ''}>
            <LineMark family={family} />
          </Entry>
        ))}
      </Part>
      <Part title="The text says it is">
        {present('modality', graph.modalities).map((modality) => (
          <Entry
            key={modality}
            facet="modality"
            value={modality}
            label={modality}
            about={explain[modality] ?? ''}
          >
            <LineMark stroke={strokeOf(modality)} />
          </Entry>
        ))}
        {present('polarity', ['negated']).map((polarity) => (
          <Entry
            key={polarity}
            facet="polarity"
            value={polarity}
            label={polarity}
            about={explain[polarity] ?? ''}
          >
            <LineMark negated />
          </Entry>
        ))}
      </Part>
      <Folded title="Relation types">
        {() =>
          types.value.map((type) => (
            <Entry key={type.name} facet="type" value={type.name} label={type.label} about={type.explain}>
              <LineMark family={type.family} />
            </Entry>
          ))
        }
      </Folded>
      <Names facet="speaker" title="Whose words" />
      <Names facet="outlet" title="Outlets" />
      <Names facet="article" title="Articles" labels={titles.value} />
      <Least />
      {(isFiltered(view.value.hidden) || view.value.least > 1) && (
        <button type="button" class="plain" onClick={showAll}>
          Show everything
        </button>
      )}
    </nav>
  );
}
