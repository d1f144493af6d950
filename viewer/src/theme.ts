import { effect, signal } from '@preact/signals';

type Choice = 'light' | 'dark' | null;
const key = 'parley-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** Pages from the disk, and those of browsers that keep nothing, have none. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function remembered(): Choice {
  const value = storage()?.getItem(key);
  return value === 'light' || value === 'dark' ? value : null;
}

const choice = signal<Choice>(remembered());
const systemDark = signal(system.matches);
/** What is shown now; the picture reads its colours again when this changes. */
export const scheme = signal<'light' | 'dark'>('light');

export function switchScheme(): void {
  choice.value = scheme.value === 'dark' ? 'light' : 'dark';
  storage()?.setItem(key, choice.value);
}

system.addEventListener('change', () => {
  systemDark.value = system.matches;
});
effect(() => {
  const next = choice.value ?? (systemDark.value ? 'dark' : 'light');
  document.documentElement.dataset.theme = next;
  scheme.value = next;
});
