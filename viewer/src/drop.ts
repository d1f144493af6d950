import { signal } from '@preact/signals';
import { data, select } from './app.js';

/** The article that somebody tries; kept while its panel is closed. */
export const pastedText = signal('');

/** A file that is dropped anywhere on the page is an article to try, where the server reads any. */
export function acceptDrops(): void {
  const files = (event: DragEvent) =>
    event.dataTransfer?.types.includes('Files') && data.peek()?.offers.includes('draft');
  addEventListener('dragover', (event) => {
    if (files(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || !files(event)) return;
    event.preventDefault();
    void file.text().then((text) => {
      pastedText.value = text;
      select({ what: 'draft', id: 'new' });
    });
  });
}
