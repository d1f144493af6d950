import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { data, picture, touched, view, visible } from '../app.js';
import { api } from '../fetch.js';
import type { Format } from '../take/index.js';
import { Icon } from './Icons.js';

const open = signal(false);
const problem = signal('');

const formats: readonly { readonly format: Format; readonly name: string; readonly about: string }[] = [
  { format: 'png', name: 'Picture (PNG)', about: 'with legend, twice the size of the screen' },
  { format: 'svg', name: 'Drawing (SVG)', about: 'with legend, for print' },
  { format: 'md', name: 'Brief (Markdown)', about: 'every claim with its sentence as a footnote' },
  { format: 'csv', name: 'Table (CSV)', about: 'one row a relation, with its sentence' },
  { format: 'gexf', name: 'Graph (GEXF)', about: 'for Gephi and other tools' },
];

async function save(format: Format): Promise<void> {
  problem.value = '';
  try {
    const { take } = await import('../take/index.js');
    const nodes = (data.value?.nodes ?? []).filter(({ id }) => touched.value.has(id));
    await take(format, {
      nodes,
      edges: visible.value,
      snapshot: picture.value?.snapshot() ?? null,
      evidence: () => api.evidence(view.peek().relations),
    });
    open.value = false;
  } catch (error) {
    problem.value = error instanceof Error ? error.message : String(error);
  }
}

/** Files of what is visible now. */
export function TakeMenu() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) open.value = false;
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  return (
    <div class="take" ref={box}>
      <button
        type="button"
        class="round"
        aria-label="Save what is shown"
        title="Save what is shown"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
          problem.value = '';
        }}
      >
        <Icon name="save" />
      </button>
      {open.value && (
        <ul class="menu">
          {formats.map(({ format, name, about }) => (
            <li key={format}>
              <button type="button" onClick={() => void save(format)}>
                <b>{name}</b>
                <span class="quiet">{about}</span>
              </button>
            </li>
          ))}
          {problem.value && <li role="alert">{problem.value}</li>}
        </ul>
      )}
    </div>
  );
}
