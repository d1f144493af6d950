import { deepest, type Scope } from '../../../src/graph/filter/scope.js';
import { data, go, picking, view, visible } from '../app.js';
import { plural } from '../state/words.js';
import { Icon } from './Icons.js';

const nameOf = (id: string) => data.value?.node.get(id)?.label ?? id;

function Near({ scope }: { readonly scope: Extract<Scope, { what: 'near' }> }) {
  return (
    <>
      Up to{' '}
      {Array.from({ length: deepest }, (_, i) => i + 1).map((depth) => (
        <button
          key={depth}
          type="button"
          class="step"
          aria-pressed={scope.depth === depth}
          aria-label={plural(depth, 'step')}
          onClick={() => go({ scope: { ...scope, depth } })}
        >
          {depth}
        </button>
      ))}{' '}
      steps from <b>{nameOf(scope.id)}</b>
    </>
  );
}

function Pair({ scope }: { readonly scope: Extract<Scope, { other: string }> }) {
  const [one, other] = [nameOf(scope.id), nameOf(scope.other)];
  return scope.what === 'path' ? (
    <>
      Shortest ways between <b>{one}</b> and <b>{other}</b>
    </>
  ) : (
    <>
      Whom <b>{one}</b> and <b>{other}</b> share
    </>
  );
}

function Asked({ scope }: { readonly scope: Extract<Scope, { what: 'asked' }> }) {
  const labels = scope.types.map(
    (name) => data.value?.types.find((type) => type.name === name)?.label ?? name,
  );
  return (
    <>
      <b>{scope.source === null ? 'Anybody' : nameOf(scope.source)}</b> {labels.join(' / ')}{' '}
      <b>{scope.target === null ? 'anybody' : nameOf(scope.target)}</b>
    </>
  );
}

/** Says which part of the graph is shown, or what to point at next, and leaves it. */
export function ScopeStrip() {
  const { scope } = view.value;
  if (picking.value)
    return (
      <div class="strip scope" role="status">
        <span>
          {picking.value.what === 'path' ? 'Path from ' : 'Shared with '}
          <b>{nameOf(picking.value.id)}</b>: choose the other one in the picture, the list or the search box.
        </span>
        <button
          type="button"
          class="round"
          aria-label="Choose none"
          onClick={() => {
            picking.value = null;
          }}
        >
          <Icon name="close" />
        </button>
      </div>
    );
  if (!scope) return null;
  const count = visible.value.length;
  return (
    <div class="strip scope" role="status">
      <span>
        {scope.what === 'near' && <Near scope={scope} />}
        {(scope.what === 'path' || scope.what === 'common') && <Pair scope={scope} />}
        {scope.what === 'asked' && <Asked scope={scope} />}:{' '}
        {count === 0 ? 'none' : plural(count, 'relation')}
      </span>
      <button
        type="button"
        class="round"
        aria-label="Show the whole graph"
        title="Show the whole graph"
        onClick={() => go({ scope: null })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What can be shown around an entity; part of its panel. */
export function ScopeButtons({ id }: { readonly id: string }) {
  if (!data.value?.node.has(id)) return null;
  const pick = (what: 'path' | 'common') => () => {
    picking.value = { what, id };
  };
  return (
    <div class="actions">
      <button type="button" class="plain" onClick={() => go({ scope: { what: 'near', id, depth: 1 } })}>
        Only its neighbours
      </button>
      <button type="button" class="plain" onClick={pick('path')}>
        Path to …
      </button>
      <button type="button" class="plain" onClick={pick('common')}>
        Shared with …
      </button>
    </div>
  );
}
