import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowser, visit } from './browser.js';
import { viewer } from './viewer.js';

/** What is cut off, beside the screen, or under something else; each in words. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const controls = [...document.querySelectorAll('button, input, textarea, select, summary, a')].filter(
      // The ground of the picture, the two ends of the dates, which share a line, and what is a picture itself.
      (element) =>
        !element.matches('.handle, .handles input, .bars button, .small-bars button, .way, .dot') &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 0,
    );
    for (const element of controls) {
      const box = element.getBoundingClientRect();
      const scrolls = element.closest('.panel, .legend, .list, .found, .menu');
      const frame = scrolls?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (!scrolls && (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight))
        found.push(`${name(element)} is beside the screen`);
      if (
        scrolls &&
        !element.closest('.matrix') &&
        (box.left < frame.left - 1 || box.right > frame.right + 1)
      )
        found.push(`${name(element)} is cut off at the side`);
      // Scrolled out of sight, or below a panel that was opened over it on purpose.
      if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom || y > innerHeight) continue;
      const top = document.elementFromPoint(x, y);
      const related = top && (element.contains(top) || top.contains(element));
      const opened = top?.closest('.legend, .menu, .found, .choices');
      if (
        top &&
        !related &&
        !(opened && !opened.contains(element)) &&
        !element.matches('textarea, .entry-only')
      )
        found.push(`${name(element)} lies under ${name(top)}`);
    }
    const texts = document.querySelectorAll(
      'h1, h2, p, .chip, .plain, .badge, .entry-label, .dates span, .map-note, th span, label',
    );
    for (const element of texts) {
      if (!element.checkVisibility() || element.matches('.unseen, .unseen *, .sentence, th span')) continue;
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow !== 'visible')
        found.push(`${name(element)} is cut off`);
    }
    return found;
  });
}

/** Pairs of names on the map that cover each other. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll('.names text')].map(
      (text) => [text.textContent, text.getBoundingClientRect()] as const,
    );
    return names.flatMap(([one, a], i) =>
      names
        .slice(i + 1)
        .flatMap(([other, b]) =>
          a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2
            ? [`${one} and ${other}`]
            : [],
        ),
    );
  });
}

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  { width: 390, height: 844 },
];

describe.skipIf(noBrowser)('nothing is cut off or covered', () => {
  const app = viewer('start');

  it.each(sizes)('at $width × $height', async (viewport) => {
    const graph = (await (await fetch(app.at('api/graph'))).json()) as {
      readonly edges: { readonly id: readonly string[] };
      readonly articles: readonly { readonly id: string }[];
    };
    const { page, complaints } = await visit(app.browser, app.at(), { viewport });
    const views = [
      '',
      `#edge=${graph.edges.id[0]}`,
      `#article=${graph.articles[0]?.id}`,
      '#node=state:USA&near=state:USA',
      '#ask=new',
      '#draft=new',
      '#show=map',
      '#show=matrix',
      '#show=list',
      '#show=table',
      '#show=days&dates=2025-01-01..2025-03-31',
    ];
    for (const hash of views) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator('.waiting').waitFor({ state: 'detached' });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect([hash, await faults(page)]).toEqual([hash, []]);
      expect([hash, await covered(page)]).toEqual([hash, []]);
    }
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.getByLabel('Save what is shown').click();
    expect(['menu', await faults(page)]).toEqual(['menu', []]);
    await page.mouse.click(5, viewport.height - 5);
    await page.locator('#search').fill('hamas');
    await page.locator('[role=option]').first().waitFor();
    expect(['found', await faults(page)]).toEqual(['found', []]);
    await page.locator('#search').fill('');
    const legend = page.locator('.filter-button');
    if (await legend.isVisible()) {
      await legend.click();
      expect(['legend', await faults(page)]).toEqual(['legend', []]);
    }
    expect(complaints).toEqual([]);
  });
});
