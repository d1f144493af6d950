import { signal } from '@preact/signals';
import type { WireDraft } from '../../../src/view/wire.js';
import { loadGraph, select } from '../app.js';
import { pastedText } from '../drop.js';
import { api, type Loaded, load, loading, type Pasted } from '../fetch.js';
import { plural } from '../state/words.js';
import { Evidence } from './Evidence.js';
import { Waiting } from './Notice.js';

/** What was read, and what was read in it. */
const draft = signal<{ readonly of: Pasted; readonly answer: Loaded<WireDraft> } | null>(null);
const keeping = signal<Loaded<null> | null>(null);

async function read(of: Pasted): Promise<void> {
  keeping.value = null;
  draft.value = { of, answer: loading };
  const answer = await load(api.read(of));
  if (draft.peek()?.of === of) draft.value = { of, answer };
}

/** Writes it into the graph, and opens it there. */
async function keep(of: Pasted): Promise<void> {
  keeping.value = loading;
  const kept = await load(api.keep(of));
  if (kept.state !== 'ready') {
    keeping.value = kept;
    return;
  }
  draft.value = null;
  keeping.value = null;
  pastedText.value = '';
  await loadGraph();
  select({ what: 'article', id: kept.value.article });
}

function Keep({ of }: { readonly of: Pasted }) {
  const state = keeping.value?.state;
  return (
    <div class="keep">
      <p class="quiet">Nothing of it is in the graph yet.</p>
      <button type="button" class="plain" disabled={state === 'loading'} onClick={() => void keep(of)}>
        {state === 'loading' ? 'Keeping it …' : 'Keep it in the graph'}
      </button>
      {keeping.value?.state === 'failed' && <p role="alert">{keeping.value.message}</p>}
    </div>
  );
}

function Relations({
  draft: { relations, entities },
  of,
}: {
  readonly draft: WireDraft;
  readonly of: Pasted;
}) {
  return (
    <section aria-live="polite">
      <h2>
        {plural(relations.length, 'relation')}{' '}
        <span class="quiet">{plural(entities, 'entity', 'entities')}</span>
      </h2>
      <Keep of={of} />
      {relations.map((relation) => (
        <div key={relation.id} class="drafted">
          <h3>
            {relation.source.name} <span class={`text-${relation.type.family}`}>{relation.type.label}</span>{' '}
            {relation.target.name}
          </h3>
          <Evidence of={relation} origin={false} />
        </div>
      ))}
    </section>
  );
}

/** Paste or drop an article and see what Parley reads in it, before deciding to keep it. */
export function DraftPanel() {
  const given = draft.value;
  return (
    <>
      <header class="what">
        <h1 id="panel-title">Try an article</h1>
      </header>
      <form
        class="ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          const published = String(new FormData(event.currentTarget).get('published') ?? '');
          void read({ text: pastedText.value, ...(published && { published }) });
        }}
      >
        <label>
          <span>
            Paste the text, or drop a text file. <span class="quiet">It stays on this machine.</span>
          </span>
          <textarea
            name="text"
            rows={9}
            required
            maxLength={60_000}
            value={pastedText.value}
            onInput={(event) => {
              pastedText.value = event.currentTarget.value;
            }}
          />
        </label>
        <label>
          <span>
            Published <span class="quiet">where the text does not say it; “on Monday” counts from there</span>
          </span>
          <input type="date" name="published" />
        </label>
        <button type="submit" class="plain" disabled={given?.answer.state === 'loading'}>
          Read it
        </button>
      </form>
      {given?.answer.state === 'loading' && <Waiting lines={5} />}
      {given?.answer.state === 'failed' && <p role="alert">{given.answer.message}</p>}
      {given?.answer.state === 'ready' && <Relations draft={given.answer.value} of={given.of} />}
    </>
  );
}
