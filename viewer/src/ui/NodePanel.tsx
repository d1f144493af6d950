import type { WireEvidence, WireNode } from '../../../src/view/wire.js';
import { hover, select, visibleIds } from '../app.js';
import { strokeOf } from '../state/lines.js';
import { plural } from '../state/words.js';
import { Origin, Quote } from './Evidence.js';
import { Here } from './Here.js';
import { KindMark, LineMark } from './Icons.js';
import { NodeTimeline } from './NodeTimeline.js';
import { ScopeButtons } from './ScopeStrip.js';

interface Group {
  readonly key: string;
  readonly first: WireEvidence;
  readonly all: readonly WireEvidence[];
}

/** Reports of one relation with one other entity, in one direction and one look; the most reported first. */
function groupsOf(relations: readonly WireEvidence[]): Group[] {
  const groups = new Map<string, WireEvidence[]>();
  for (const r of relations) {
    const key = [r.source.id, r.type.name, r.target.id, strokeOf(r.modality), r.polarity].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), r]);
  }
  return [...groups]
    .map(([key, all]) => ({ key, all, first: all[0] as WireEvidence }))
    .sort((a, b) => b.all.length - a.all.length);
}

function Relation({ group, node }: { readonly group: Group; readonly node: string }) {
  const { first, all } = group;
  const outward = first.source.id === node;
  const other = outward ? first.target : first.source;
  const not = first.polarity === 'negated' ? 'not: ' : '';
  return (
    <li class="relation">
      <button
        type="button"
        onClick={() => select({ what: 'edge', id: first.id })}
        onMouseEnter={() => {
          hover.value = { edges: all.map((r) => r.id) };
        }}
        onMouseLeave={() => {
          hover.value = null;
        }}
      >
        <LineMark family={first.type.family} stroke={strokeOf(first.modality)} negated={not !== ''} />
        <span class="relation-head">
          {!outward && !first.type.symmetric && <b>{other.name} </b>}
          <span class={`relation-type text-${first.type.family}`}>
            {not}
            {first.type.label}
          </span>
          {(outward || first.type.symmetric) && <b> {other.name}</b>}
          {all.length > 1 && <span class="quiet"> ×{all.length}</span>}
        </span>
        {first.modality !== 'actual' && <span class={`badge ${first.modality}`}>{first.modality}</span>}
      </button>
      <Quote of={first} />
    </li>
  );
}

/** Who this is and all that the graph says about it, each relation with its first sentence. */
export function NodePanel({ node }: { readonly node: WireNode }) {
  const shown = node.relations.filter((r) => visibleIds.value.has(r.id));
  const filtered = node.relations.length - shown.length;
  const actual = shown.filter((r) => r.source.id === node.id);
  const suffered = shown.filter((r) => r.source.id !== node.id);
  return (
    <>
      <header class="who">
        <KindMark kind={node.kind} />
        <div>
          <h1 id="panel-title">{node.name}</h1>
          <p class="quiet">
            {node.kind}
            {node.iso && ` · ${node.iso}`}
            {node.anonymous && ' · not named in the text'}
          </p>
        </div>
      </header>
      {(node.roles.length > 0 || node.aliases.length > 0) && (
        <dl class="facts">
          {node.roles.length > 0 && <dt>Roles</dt>}
          {node.roles.length > 0 && <dd>{node.roles.join(' · ')}</dd>}
          {node.aliases.length > 0 && <dt>Also called</dt>}
          {node.aliases.length > 0 && <dd>{node.aliases.join(' · ')}</dd>}
        </dl>
      )}
      <ScopeButtons id={node.id} />
      {[
        { title: `What ${node.name} does`, list: actual },
        { title: `What others do to ${node.name}`, list: suffered },
      ].map(
        ({ title, list }) =>
          list.length > 0 && (
            <section key={title}>
              <h2>
                {title} <span class="quiet">{list.length}</span>
              </h2>
              <ul class="relations">
                {groupsOf(list).map((group) => (
                  <Relation key={group.key} group={group} node={node.id} />
                ))}
              </ul>
            </section>
          ),
      )}
      {(node.kind === 'State' || node.kind === 'Location') && <Here id={node.id} name={node.name} />}
      <NodeTimeline id={node.id} />
      {filtered > 0 && (
        <p class="quiet">{plural(filtered, 'relation')} switched off or beyond the picture.</p>
      )}
      {node.total > node.relations.length && (
        <p class="quiet">
          The first {node.relations.length} of {plural(node.total, 'relation')}.
        </p>
      )}
      <section>
        <h2>Mentioned in</h2>
        {node.mentions.map(({ article, count, words }) => (
          <div key={article.id}>
            <div class="mention">
              <Origin article={article} open />
              <span class="quiet">{plural(count, 'time')}</span>
            </div>
            {words.length > 0 && (
              <details class="why">
                <summary>Why these words mean {node.name}</summary>
                <ul>
                  {words.map((said) => (
                    <li key={`${said.text} ${said.reason}`}>
                      <q>{said.text}</q>
                      {said.count > 1 && ` ×${said.count}`}: {said.reason}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        ))}
      </section>
    </>
  );
}
