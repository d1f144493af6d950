import { effect, signal } from '@preact/signals';
import {
  data,
  detail,
  drawable,
  go,
  graph,
  loadGraph,
  picking,
  select,
  showAll,
  touched,
  view,
  visible,
} from '../app.js';
import { offline } from '../fetch.js';
import { start } from '../state/address.js';
import { plural } from '../state/words.js';
import { scheme, switchScheme } from '../theme.js';
import { Days } from './Days.js';
import { Icon } from './Icons.js';
import { Legend } from './Legend.js';
import { List } from './List.js';
import { later } from './later.js';
import { Matrix } from './Matrix.js';
import { Empty, Failed, Waiting } from './Notice.js';
import { Panel } from './Panel.js';
import { ScopeStrip } from './ScopeStrip.js';
import { Search } from './Search.js';
import { Stage } from './Stage.js';
import { Table } from './Table.js';
import { TakeMenu } from './TakeMenu.js';
import { Timeline } from './Timeline.js';
import { isNarrow, Views } from './Views.js';

/** On a small screen the legend lies over the picture when asked for. */
const legendOpen = signal(false);

addEventListener('keydown', (event) => {
  const writing = event.target instanceof HTMLTextAreaElement;
  const typing = writing || event.target instanceof HTMLInputElement;
  if (event.key === '/' && !typing) {
    event.preventDefault();
    document.getElementById('search')?.focus();
  } else if (event.key === 'Escape' && !writing) {
    if (legendOpen.value) legendOpen.value = false;
    else if (picking.value) picking.value = null;
    else select(null);
  }
});

/** Says to a screen reader what has been selected. */
const said = signal('');
effect(() => {
  const shown = detail.value;
  if (shown?.body.state !== 'ready') return;
  if (shown.what === 'node')
    said.value = `${shown.body.value.name}, ${plural(shown.body.value.total, 'relation')}`;
  else if (shown.what === 'edge') {
    const { source, type, target, total } = shown.body.value;
    said.value = `${source.name} ${type.label} ${target.name}, ${plural(total, 'sentence')}`;
  }
});

/** What the page goes through to show more. */
const steps = [2000, 10_000, 50_000];

/** Says that only a part is here, and asks for a larger one. */
function Part() {
  const [shown, total] = [data.value?.edges.length ?? 0, data.value?.total.relations ?? 0];
  if (offline || shown >= total) return null;
  const next = steps.find((step) => step > shown && step < total);
  const ask = (relations: number) => () => go({ relations });
  return (
    <p class="strip" role="status">
      Showing the {shown.toLocaleString('en')} strongest of {plural(total, 'relation')}.{' '}
      {next && (
        <button type="button" class="link" onClick={ask(next)}>
          Show {next.toLocaleString('en')}
        </button>
      )}{' '}
      <button type="button" class="link" onClick={ask(Number.POSITIVE_INFINITY)}>
        Show all relations
      </button>
    </p>
  );
}

function Summary() {
  const all = data.value;
  if (!all) return null;
  const part = visible.value.length < all.total.relations;
  return (
    <p class="summary">
      {plural(touched.value.size, 'entity', 'entities')} ·{' '}
      {part && `${visible.value.length.toLocaleString('en')} of `}
      {plural(all.total.relations, 'relation')} · {plural(all.total.articles, 'article')}
    </p>
  );
}

const MapView = later(async () => (await import('./MapView.js')).MapView);

function Shown() {
  const { show } = view.value;
  if (show === 'map') return <MapView />;
  if (show === 'table') return <Table />;
  if (show === 'matrix') return <Matrix />;
  if (show === 'days') return <Days />;
  return show === 'list' || !drawable ? <List /> : <Stage />;
}

function Main() {
  const state = graph.value;
  if (state.state === 'loading') return <Waiting lines={8} />;
  if (state.state === 'failed') return <Failed message={state.message} again={() => void loadGraph()} />;
  if (state.value.edges.length === 0) return <Empty />;
  return (
    <>
      {!drawable && (
        <p class="strip" role="status">
          This browser offers no WebGL, so the graph is shown as a list.
        </p>
      )}
      <Part />
      <ScopeStrip />
      <Shown />
      <Timeline />
      {visible.value.length === 0 && view.value.scope === null && (
        <div class="notice over">
          <p>Everything is switched off.</p>
          <button type="button" class="plain" onClick={showAll}>
            Show everything
          </button>
        </div>
      )}
    </>
  );
}

export function App() {
  return (
    <div class={`app${view.value.selection ? ' with-panel' : ''}${legendOpen.value ? ' with-legend' : ''}`}>
      <header class="bar">
        <h1 class="home">
          <button type="button" class="brand" title="Back to the first view" onClick={() => go(start)}>
            Parley
          </button>
        </h1>
        <Search />
        <Summary />
        <div class="tools">
          <button
            type="button"
            class="round filter-button"
            aria-label="Legend and filter"
            aria-expanded={legendOpen.value}
            onClick={() => {
              legendOpen.value = !legendOpen.value;
            }}
          >
            <Icon name="filter" />
          </button>
          <TakeMenu />
          {!isNarrow.value && <Views />}
          <button
            type="button"
            class="round"
            aria-label={scheme.value === 'dark' ? 'Light colours' : 'Dark colours'}
            title={scheme.value === 'dark' ? 'Light colours' : 'Dark colours'}
            onClick={switchScheme}
          >
            <Icon name={scheme.value === 'dark' ? 'sun' : 'moon'} />
          </button>
        </div>
      </header>
      <Legend />
      <main>
        <Main />
      </main>
      <Panel />
      <p class="unseen" aria-live="polite">
        {said.value}
      </p>
    </div>
  );
}
