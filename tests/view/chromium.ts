import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path));

/** Without a browser these tests are left out, except where the whole suite is asked for. */
export const noBrowser = executablePath === undefined && process.env.PARLEY_CI !== '1';

/** Software drawing that does not slow the page down, and no traffic of the browser's own. */
const flags = [
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
];

export function launch(...more: string[]): Promise<Browser> {
  if (executablePath === undefined) throw new Error('no Chromium; set CHROMIUM to its path');
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}
