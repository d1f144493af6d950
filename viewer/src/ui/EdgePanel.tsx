import type { WireEdge, WireEnd, WireEvidence } from '../../../src/view/wire.js';
import { lines, select, visibleIds } from '../app.js';
import { plural } from '../state/words.js';
import { Evidence } from './Evidence.js';
import { KindMark } from './Icons.js';
import { LineRow } from './List.js';

function Chip({ end }: { readonly end: WireEnd }) {
  return (
    <button type="button" class="chip" onClick={() => select({ what: 'node', id: end.id })}>
      <KindMark kind={end.kind} />
      {end.name}
    </button>
  );
}

function byEvent(reports: readonly WireEvidence[]): [string, WireEvidence[]][] {
  const events = new Map<string, WireEvidence[]>();
  for (const report of reports) events.set(report.event, [...(events.get(report.event) ?? []), report]);
  return [...events];
}

/** What else is said of the two. */
function Between({ edge }: { readonly edge: WireEdge }) {
  const pair = [edge.source.id, edge.target.id].sort().join(' ');
  const others = lines.value.filter(
    ({ source, target, type }) =>
      [source.id, target.id].sort().join(' ') === pair &&
      !(type.name === edge.type.name && (type.symmetric || source.id === edge.source.id)),
  );
  if (others.length === 0) return null;
  return (
    <section>
      <h2>Also between the two</h2>
      <ul>
        {others.map((line) => (
          <LineRow key={line.key} line={line} subject />
        ))}
      </ul>
    </section>
  );
}

/** What the clicked sentence says first, then the other reports of the same relation, by happening. */
export function EdgePanel({ edge }: { readonly edge: WireEdge }) {
  const { type, source, target } = edge;
  const clicked = edge.reports.find((report) => report.id === edge.id);
  const others = edge.reports.filter((report) => report !== clicked && visibleIds.value.has(report.id));
  const reports = clicked ? [clicked, ...others] : others;
  const events = byEvent(reports);
  return (
    <>
      <header class="what">
        <h1 id="panel-title" class="sentence">
          <Chip end={source} />
          <span class={`relation-type text-${type.family}`}>
            {type.symmetric ? '—' : ''} {type.label} {type.symmetric ? '—' : '→'}
          </span>
          <Chip end={target} />
        </h1>
        <p class="quiet">{type.explain}</p>
        <p class="quiet">
          {plural(reports.length, 'sentence')}
          {reports.length > 1 && `, ${plural(events.length, 'event')}`}
          {edge.total > edge.reports.length && ` of ${edge.total}`}
        </p>
      </header>
      {events.map(([event, list], i) => (
        <section key={event} class="event">
          {events.length > 1 && <h2>Event {i + 1}</h2>}
          {list.map((report) => (
            <Evidence key={report.id} of={report} />
          ))}
        </section>
      ))}
      <Between edge={edge} />
    </>
  );
}
