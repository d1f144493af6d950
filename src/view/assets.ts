import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { ParleyError } from '../errors.js';

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Vite puts a hash of the content into these names, so a browser may keep them for ever. */
  readonly immutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Reads the built viewer into memory, by address ("/", "/assets/index-….js"). A request is one look-up in this
 * map, so no address can leave the folder.
 * @throws ParleyError PARLEY_VIEW_NOT_BUILT when the folder holds no index.html.
 */
export function loadAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  let names: string[] = [];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    // Told below, as an empty folder is.
  }
  for (const name of names) {
    const type = types[extname(name)];
    // The script of `parley export graph.html` is for no browser to load.
    if (type === undefined || name.startsWith(`single${sep}`)) continue;
    const address = `/${name.split(sep).join('/')}`;
    const body = new Uint8Array(readFileSync(join(folder, name)));
    assets.set(address, { body, type, immutable: address.startsWith('/assets/') });
  }
  const index = assets.get('/index.html');
  if (index === undefined)
    throw new ParleyError('PARLEY_VIEW_NOT_BUILT', `the viewer is not built: ${folder} has no index.html`, {
      fix: 'Run `npm run build` in the package folder.',
    });
  return assets.set('/', index);
}
