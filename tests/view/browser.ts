import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export { launch, noBrowser } from './chromium.js';

/** Runs `parley` to its end. */
export function parley(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`parley ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

export interface Running {
  readonly url: string;
  end(): Promise<number | null>;
}

/** Runs `parley view` or `parley start` until `end`, which is what Ctrl-C does. */
export function served(...command: string[]): Promise<Running> {
  const args = ['dist/cli.js', ...command, '--no-open'];
  const child: ChildProcess = spawn(process.execPath, args);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = () => {
    child.kill('SIGINT');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const url = /http:\S+/.exec(said)?.[0];
      if (url) resolve({ url, end });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then((code) => reject(new Error(`parley ${command[0]} ended with ${code}: ${said}`)));
  });
}

/** Runs `parley view` on a store. */
export function parleyView(store: string, ...more: string[]): Promise<Running> {
  return served('view', '--store', store, '--port', '0', ...more);
}

export interface Visit {
  readonly page: Page;
  /** Errors and refusals that the page reported, and requests to anywhere else. */
  readonly complaints: string[];
}

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) complaints.push(`request to ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('.legend .entry').first().waitFor({ state: 'attached' });
  return { page, complaints };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The handle that the page leaves for tests; see viewer/src/ui/Stage.tsx. */
export interface Handle {
  readonly parley: {
    readonly picture: {
      spotOf(id: string): (Point & { readonly radius: number }) | null;
      drawn(): string[];
      middleOf(key: string): Point | null;
      redraw(): void;
    };
    readonly lines: {
      readonly value: readonly {
        readonly key: string;
        readonly edges: readonly { readonly id: string }[];
        readonly source: { readonly id: string };
        readonly target: { readonly id: string };
      }[];
    };
  };
}

async function onPage(page: Page, spot: Point | null): Promise<Point> {
  const box = await page.locator('.canvas').boundingBox();
  if (!box || !spot) throw new Error('not in the picture');
  return { x: box.x + spot.x, y: box.y + spot.y };
}

/** Where an entity is drawn, in pixels of the page. */
export async function nodeAt(page: Page, id: string): Promise<Point> {
  await page.waitForFunction(() => 'parley' in globalThis);
  return onPage(
    page,
    await page.evaluate((node) => (globalThis as unknown as Handle).parley.picture.spotOf(node), id),
  );
}

/** Where the line that holds an assertion is drawn. */
export async function lineAt(page: Page, edge: string): Promise<Point> {
  await page.waitForFunction(() => 'parley' in globalThis);
  const spot = await page.evaluate((id) => {
    const { picture, lines } = (globalThis as unknown as Handle).parley;
    const line = lines.value.find(({ edges }) => edges.some((e) => e.id === id));
    return line ? picture.middleOf(line.key) : null;
  }, edge);
  return onPage(page, spot);
}

/** Pixels drawn on each of the picture's layers; read in the task that draws, as WebGL forgets afterwards. */
export function painted(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    (globalThis as unknown as Handle).parley.picture.redraw();
    const counts: Record<string, number> = {};
    for (const layer of document.querySelectorAll<HTMLCanvasElement>('.canvas canvas')) {
      const copy = new OffscreenCanvas(layer.width, layer.height).getContext('2d');
      if (!copy) continue;
      copy.drawImage(layer, 0, 0);
      const { data } = copy.getImageData(0, 0, layer.width, layer.height);
      let count = 0;
      for (let i = 3; i < data.length; i += 4) if ((data[i] as number) > 0) count++;
      counts[layer.className.replace('sigma-', '')] = count;
    }
    return counts;
  });
}

const clicked = new WeakMap<Page, number>();

/** Two clicks within Sigma's 300 ms are a double click, which zooms. */
export async function click(page: Page, { x, y }: Point): Promise<void> {
  const since = performance.now() - (clicked.get(page) ?? 0);
  if (since < 350) await page.waitForTimeout(350 - since);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  clicked.set(page, performance.now());
}
