import { signal } from '@preact/signals';
import type { WireDraft } from '../../../src/view/wire.js';
import { api, type Loaded, load, loading } from '../fetch.js';
import { plural } from '../state/words.js';
import { Evidence } from './Evidence.js';
import { Waiting } from './Notice.js';

const draft = signal<Loaded<WireDraft> | null>(null);

async function read(text: string): Promise<void> {
  draft.value = loading;
  draft.value = await load(api.read(text));
}

function Relations({ of }: { readonly of: WireDraft }) {
  return (
    <section aria-live="polite">
      <h2>
        {plural(of.relations.length, 'relation')}{' '}
        <span class="quiet">{plural(of.entities, 'entity', 'entities')}</span>
      </h2>
      {of.relations.map((relation) => (
        <div key={relation.id} class="drafted">
          <h3>
            {relation.source.name} <span class={`text-${relation.type.family}`}>{relation.type.label}</span>{' '}
            {relation.target.name}
          </h3>
          <Evidence of={relation} origin={false} />
        </div>
      ))}
      <p class="quiet">
        Nothing of it is kept. To keep it, save the text as a file and run <code>parley ingest FILE</code>.
      </p>
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
          void read(String(new FormData(event.currentTarget).get('text')));
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
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              const file = event.dataTransfer?.files[0];
              if (!file) return;
              event.preventDefault();
              const field = event.currentTarget;
              void file.text().then((text) => {
                field.value = text;
              });
            }}
          />
        </label>
        <button type="submit" class="plain" disabled={given?.state === 'loading'}>
          Read it
        </button>
      </form>
      {given?.state === 'loading' && <Waiting lines={5} />}
      {given?.state === 'failed' && <p role="alert">{given.message}</p>}
      {given?.state === 'ready' && <Relations of={given.value} />}
    </>
  );
}
