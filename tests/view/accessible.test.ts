import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { border, harbour } from '../store/articles.js';
import { hostile } from './articles.js';
import { noBrowser } from './browser.js';
import { viewer } from './viewer.js';

describe.skipIf(noBrowser)('the viewer', () => {
  const app = viewer([harbour, border, hostile]);

  it.each(['light', 'dark'] as const)(
    'has no serious fault that an accessibility checker finds, %s',
    async (colorScheme) => {
      const { source } = createRequire(import.meta.url)('axe-core') as { source: string };
      const { page } = await app.open('', { colorScheme });
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
    },
  );
});
