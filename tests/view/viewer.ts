import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { ArticleGraph } from '../../src/model/index.js';
import { openStore } from '../../src/store/index.js';
import { launch, parleyView, type Running, served, type Visit, visit } from './browser.js';

/** A browser and the running program, for all tests of a file. */
export interface Viewer {
  /** For what the tests write. */
  readonly folder: string;
  readonly store: string;
  readonly browser: Browser;
  readonly program: Running;
  /** The address of a view, such as `#node=…`. */
  at(hash?: string): string;
  /** Opens a page of its own; closed when the test ends. */
  open(hash?: string, options?: BrowserContextOptions): Promise<Visit>;
  /** The view in one page that the tests of a file share, as opening costs more than most of them. */
  show(hash?: string): Promise<Visit>;
}

/** Goes to a view as a link would, from wherever the test before has left the page. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.mouse.move(1, 1);
  await page.locator('#search').fill('');
  await page.evaluate(async (to) => {
    (document.activeElement as HTMLElement | null)?.blur();
    location.hash = to;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    document.querySelector<HTMLButtonElement>('.stage [data-key="0"]')?.click();
    await frame();
  }, hash);
}

/**
 * Starts both before the tests of a file, and ends both after them.
 * @param articles what the graph is made of; `start` for what `npm start` makes of the sample article
 * @param more arguments of `parley view`
 */
export function viewer(articles: readonly ArticleGraph[] | 'start', ...more: string[]): Viewer {
  const folder = mkdtempSync(join(tmpdir(), 'parley-view-'));
  const store = join(folder, 'graph.parley');
  const started: { browser?: Browser; program?: Running } = {};
  let shared: Visit | null = null;
  const part = <K extends keyof typeof started>(name: K) => {
    const found = started[name];
    if (!found) throw new Error(`the ${name} was not started`);
    return found as NonNullable<(typeof started)[K]>;
  };
  beforeAll(async () => {
    const launched = launch();
    if (articles === 'start') started.program = await served('start', '--store', store);
    else {
      const graph = await openStore(store);
      await graph.write(articles);
      await graph.close();
      started.program = await parleyView(store, ...more);
    }
    started.browser = await launched;
  });
  afterEach(async () => {
    for (const context of started.browser?.contexts() ?? [])
      if (context !== shared?.page.context()) await context.close();
  });
  afterAll(async () => {
    await started.browser?.close();
    const code = await started.program?.end();
    rmSync(folder, { recursive: true });
    expect(code ?? 0).toBe(0);
  });
  const at = (hash = '') => `${part('program').url}${hash}`;
  return {
    folder,
    store,
    get browser() {
      return part('browser');
    },
    get program() {
      return part('program');
    },
    at,
    open: (hash, options) => visit(part('browser'), at(hash), options),
    async show(hash = '') {
      if (shared) await goTo(shared.page, hash);
      else shared = await visit(part('browser'), at(hash));
      return shared;
    },
  };
}
