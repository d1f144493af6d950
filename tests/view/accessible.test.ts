import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { border, harbour } from '../store/articles.js';
import { crossing, hostile } from './articles.js';
import { noBrowser } from './browser.js';
import { viewer } from './viewer.js';

describe.skipIf(noBrowser)('the viewer', () => {
  const app = viewer([harbour, border, hostile, crossing], '--allow-query');

  const { source } = createRequire(import.meta.url)('axe-core') as { source: string };

  it.each([
    { colorScheme: 'light', width: 1280, height: 800 },
    { colorScheme: 'dark', width: 1280, height: 800 },
    { colorScheme: 'dark', width: 390, height: 844 },
  ] as const)(
    'has no serious fault that an accessibility checker finds, $colorScheme, $width wide',
    async ({ colorScheme, ...viewport }) => {
      const { page } = await app.open('', { colorScheme, viewport });
      await page.evaluate(source);
      for (const [hash, what] of [
        ['', '.stage'],
        ['#node=person:ada-berg', '#panel-title'],
        ['#edge=harbour-3', '#panel-title'],
        ['#article=harbour', '#panel-title'],
        ['#ask=new', '#cypher'],
        ['#draft=new', '[name=text]'],
        ['#show=list', '.list-columns'],
        ['#show=table', '.relations-table'],
        ['#show=matrix', '.matrix'],
        ['#show=map', '.dot'],
        ['#near=person:ada-berg&show=days', '.days'],
      ] as const) {
        await page.evaluate((to) => {
          location.hash = to;
        }, hash);
        await page.locator(what).first().waitFor();
        await page.locator('.waiting').waitFor({ state: 'detached' });
        const faults = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run({ resultTypes: ['violations'] });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
        });
        expect([hash, faults]).toEqual([hash, []]);
      }
    },
  );
});
