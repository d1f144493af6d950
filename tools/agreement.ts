import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { ParleyError } from '../src/errors.js';
import { type DocRecord, docToRecord, loadModel } from '../src/language/index.js';
import { Agreement, share } from './agreement-count.js';

const USAGE = 'Usage: npm run agreement -- MODELDIR DUMP.jsonl.gz… [--show N]';

/** Parses the texts of spaCy dumps with a model and prints how far the annotations agree. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'string', default: '0' } },
  });
  const [folder, ...dumps] = positionals;
  if (!folder || dumps.length === 0) {
    throw new ParleyError('PARLEY_AGREEMENT_USAGE', 'Give a model folder and dumps.', { fix: USAGE });
  }
  const nlp = await loadModel(folder);
  console.log(`${nlp.meta.name} ${nlp.meta.version} (${nlp.meta.precision}, kernel ${nlp.kernel})`);
  for (const dump of dumps) {
    const bytes = await readFile(dump);
    const text = (dump.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const agreement = new Agreement();
    for (const line of text.trim().split('\n')) {
      const expected = JSON.parse(line) as DocRecord;
      agreement.compare(docToRecord(nlp(expected.text)), expected);
    }
    const cells = Object.entries(agreement.layers).map(
      ([layer, count]) => `${layer} ${(share(count) * 100).toFixed(3)} (${count.all - count.same})`,
    );
    console.log(
      `${basename(dump)}: ${agreement.layers.tokens.all} tokens; % and differences: ${cells.join(', ')}`,
    );
    for (const { text: t, layer } of agreement.differences.slice(0, Number(values.show))) {
      console.log(`  ${layer}: ${JSON.stringify(t.slice(0, 160))}`);
    }
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof ParleyError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.fix ?? ''}`);
  process.exitCode = 1;
});
