import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ParleyError } from '../src/errors.js';
import { readModelFolder } from '../src/language/index.js';
import { MODEL_BIN, MODEL_JSON, writeModel } from '../src/language/model/file.js';
import { quantize } from '../src/language/model/quantize.js';
import { packageFile } from '../src/root.js';

const USAGE = 'Usage: npm run model -- DIR [--out DIR] [--float32]';

/** Converts an original spaCy pipeline folder to the flat form, and writes the checksums beside it. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, float32: { type: 'boolean', default: false } },
  });
  const [from, ...more] = positionals;
  if (!from || more.length > 0)
    throw new ParleyError('PARLEY_MODEL_USAGE', 'Give one model folder.', { fix: USAGE });
  const original = await readModelFolder(from);
  const out = values.out ?? packageFile('models', original.meta.name);
  await mkdir(out, { recursive: true });
  await writeModel(values.float32 ? original : quantize(original), out);
  const lines: string[] = [];
  for (const name of [MODEL_BIN, MODEL_JSON]) {
    const file = join(out, name);
    lines.push(
      `${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}  ${name}`,
    );
    console.log(`${file}  ${((await stat(file)).size / 1e6).toFixed(2)} MB`);
  }
  await writeFile(join(out, 'SHA256SUMS'), `${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  if (!(error instanceof ParleyError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.fix ?? ''}`);
  process.exitCode = 1;
});
