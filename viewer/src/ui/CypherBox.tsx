import { computed, signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WireSchema } from '../../../src/view/wire.js';
import { api, load } from '../fetch.js';
import { completionAt, tokensOf } from '../state/cypher.js';
import { plural } from '../state/words.js';

/** Kept while the panel is closed, so that nobody loses a query. */
const text = signal('MATCH (a:Entity)-[r]->(b:Entity)\nRETURN a.name, type(r), b.name LIMIT 20');
const caret = signal<number | null>(null);
const active = signal(0);
const schema = signal<WireSchema>({ labels: [], types: [], properties: [] });

const offered = computed(() =>
  caret.value === null ? null : completionAt(text.value, caret.value, schema.value),
);

async function fetchSchema(): Promise<void> {
  const answer = await load(api.schema());
  // Without it the box still takes queries; keywords are known anyway.
  if (answer.state === 'ready') schema.value = answer.value;
}

/** Writes the choice as if typed, so that the browser's own undo takes it back. */
function accept(field: HTMLTextAreaElement, index: number): void {
  const found = offered.value;
  const choice = found?.choices[index];
  if (!found || !choice) return;
  field.setSelectionRange(found.from, found.to);
  if (!document.execCommand('insertText', false, choice.text))
    field.setRangeText(choice.text, found.from, found.to, 'end');
  text.value = field.value;
  caret.value = null;
}

function onKey(event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }): void {
  const field = event.currentTarget;
  const count = offered.value?.choices.length ?? 0;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) field.form?.requestSubmit();
  else if (event.key === ' ' && event.ctrlKey) {
    active.value = 0;
    caret.value = field.selectionStart;
  } else if (/^(?:Arrow(?:Left|Right)|Home|End|Page)/.test(event.key)) {
    caret.value = null;
    return;
  } else if (count === 0) return;
  else if (event.key === 'ArrowDown') active.value = (active.value + 1) % count;
  else if (event.key === 'ArrowUp') active.value = (active.value + count - 1) % count;
  else if (event.key === 'Enter' || event.key === 'Tab') accept(field, active.value);
  else if (event.key === 'Escape') {
    event.stopPropagation();
    caret.value = null;
  } else return;
  event.preventDefault();
}

/** The query in colours, under the letters that are typed; a mark stands where the choices belong. */
function Paint() {
  const at = offered.value?.from;
  const tokens = tokensOf(text.value);
  return (
    <pre class="paint" aria-hidden="true">
      {tokens.map(({ text: word, start, kind }) => (
        <span key={start} class={`is-${kind}`}>
          {start === at && <span class="place" />}
          {word}
        </span>
      ))}
      {at === text.value.length && <span class="place" />}
      {'\n'}
    </pre>
  );
}

function Choices({ accepted }: { readonly accepted: (index: number) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const found = offered.value;
  useLayoutEffect(() => {
    const list = box.current;
    const place = list?.parentElement?.querySelector<HTMLElement>('.place');
    if (!list || !place) return;
    const room = (list.parentElement?.clientWidth ?? 0) - list.offsetWidth;
    list.style.left = `${Math.max(0, Math.min(room, place.offsetLeft))}px`;
    list.style.top = `${place.offsetTop + 24}px`;
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  if (!found) return null;
  return (
    <div class="choices" id="choices" role="listbox" aria-label="Words that fit here" ref={box}>
      {found.choices.map(({ text: choice, kind }, i) => (
        <div
          key={`${kind} ${choice}`}
          id={`choice-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === active.value}
          // The box must not lose the focus before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => accepted(i)}
          onKeyDown={() => {}}
        >
          <span class={`is-${kind}`}>{choice}</span> <span class="choice-kind">{kind}</span>
        </div>
      ))}
    </div>
  );
}

/** A field for Cypher: its words in colours, and those of the graph offered where they fit. */
export function CypherBox() {
  const field = useRef<HTMLTextAreaElement>(null);
  const found = offered.value;
  return (
    <>
      <label for="cypher">
        Cypher <span class="quiet">Ctrl+Space offers words, Ctrl+Enter asks</span>
      </label>
      <div class="cypher">
        <Paint />
        <textarea
          id="cypher"
          name="cypher"
          ref={field}
          required
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={found ? 'choices' : undefined}
          aria-activedescendant={found ? `choice-${active.value}` : undefined}
          value={text.value}
          onFocus={() => {
            if (schema.peek().labels.length === 0) void fetchSchema();
          }}
          onInput={({ currentTarget: { value, selectionStart } }) => {
            text.value = value;
            active.value = 0;
            caret.value = selectionStart;
          }}
          onClick={() => {
            caret.value = null;
          }}
          onBlur={() => {
            caret.value = null;
          }}
          onKeyDown={onKey}
        />
        <Choices accepted={(index) => field.current && accept(field.current, index)} />
      </div>
      <p class="unseen" aria-live="polite">
        {found ? plural(found.choices.length, 'suggestion') : ''}
      </p>
    </>
  );
}
