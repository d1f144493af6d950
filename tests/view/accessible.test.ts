import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { border, harbour } from '../store/articles.js';
import { hostile } from './articles.js';
import { launch, noBrowser, parleyView, type Running, visit } from './browser.js';

describe.skipIf(noBrowser)('the viewer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-accessible-'));
  let browser: Browser;
  let program: Running;

  beforeAll(async () => {
    const path = join(folder, 'graph.parley');
    const store = await openStore(path);
    await store.write([harbour, border, hostile]);
    await store.close();
    [browser, program] = await Promise.all([launch(), parleyView(path)]);
  });

  afterAll(async () => {
    await browser?.close();
    await program?.end();
    rmSync(folder, { recursive: true });
  });

  it.each(['light', 'dark'] as const)(
    'has no serious fault that an accessibility checker finds, %s',
    async (colorScheme) => {
      const { source } = createRequire(import.meta.url)('axe-core') as { source: string };
      const { page } = await visit(browser, program.url, { colorScheme });
      await page.evaluate(source);
      for (const hash of [
        '',
        '#node=person:ada-berg',
        '#edge=harbour-3',
        '#article=harbour',
        '#ask=new',
        '#draft=new',
        '#show=matrix',
        '#near=person:ada-berg&show=days',
      ]) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        const what = hash.includes('show=')
          ? page.locator('.list')
          : hash
            ? page.locator('#panel-title')
            : page.locator('.stage');
        await what.waitFor();
        await page.locator('.waiting').waitFor({ state: 'detached' });
        const faults = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run();
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
        });
        expect([hash, faults]).toEqual([hash, []]);
      }
      await page.context().close();
    },
  );
});
