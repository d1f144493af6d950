import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packageFile } from '../../src/root.js';

const page = (name: string) => `<!doctype html>
<title>${name}</title>
<link rel="stylesheet" href="./style.css">
<div id="picture"></div>
<script type="module" src="./${name}.js"></script>
`;

/**
 * Builds the page of another library as our own is built.
 * @returns the folder that it is in, for the same server
 */
export async function builtPage(name: string, folder: string): Promise<string> {
  const pages = packageFile('bench', 'viewer', 'pages');
  const outDir = join(folder, name);
  mkdirSync(outDir);
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(pages, `${name}.ts`), output: { entryFileNames: '[name].js' } },
    },
  });
  cpSync(join(pages, 'style.css'), join(outDir, 'style.css'));
  writeFileSync(join(outDir, 'index.html'), page(name));
  return outDir;
}
