import type { Browser, Page } from 'playwright-core';
import { rest } from './processes.js';

export interface Measured {
  /** From the address to a page that shows everything and rests: CPU seconds of all processes of the browser. */
  readonly cpu: number;
  /** The same by the clock. */
  readonly wall: number;
  /** CPU milliseconds of a frame while the picture is dragged; the drawing at its end counts. */
  readonly frame: number;
}

/** Frames of a drag at most, and how long it may go on, in milliseconds: a slow page is given fewer. */
const [frames, patience] = [60, 20_000];
/** A PNG of an empty page is a tenth of that. */
const emptyPage = 40_000;

/** @param shown becomes true in the page when it has drawn everything */
export async function measure(browser: Browser, url: string, shown: () => boolean): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    const before = await rest();
    const start = performance.now();
    await page.goto(url);
    await page.waitForFunction(shown, null, { timeout: 300_000 });
    const after = await rest();
    const picture = await page.screenshot();
    if (picture.length < emptyPage || complaints.length > 0)
      throw new Error(`${url} shows nothing. ${complaints.join(' ')}`);
    const frame = await drag(page);
    return { cpu: after.seconds - before.seconds, wall: (after.since - start) / 1000, frame };
  } finally {
    await context.close();
  }
}

/** In the page: what was drawn in answer to the last event is shown. */
const shownAgain = 'new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))';

async function drag(page: Page): Promise<number> {
  await page.mouse.move(700, 420);
  const before = await rest();
  await page.mouse.down();
  const end = performance.now() + patience;
  let done = 0;
  while (done < frames && performance.now() < end) {
    done++;
    await page.mouse.move(700 + 6 * (done % 20), 420 + 4 * (done % 7));
    await page.evaluate(shownAgain);
  }
  const { seconds } = await rest();
  await page.mouse.up();
  return ((seconds - before.seconds) * 1000) / done;
}
