// A process of its own that writes graphs, a JSON line each, until it is done or stopped:
// node writer.mjs STORE GRAPHS BATCH. Prints how many articles are committed after each batch, or the code of an error.
import { readFileSync } from 'node:fs';
import { openStore } from '../../dist/store/index.js';

const [path, graphs, batch] = process.argv.slice(2);
const lines = readFileSync(graphs, 'utf8').trim().split('\n');
try {
  const store = await openStore(path);
  for (let i = 0; i < lines.length; i += Number(batch)) {
    await store.write(lines.slice(i, i + Number(batch)).map((line) => JSON.parse(line)));
    process.stdout.write(`${i + Number(batch)}\n`);
  }
  await store.close();
} catch (error) {
  process.stdout.write(`${error.code}\n`);
  process.exit(1);
}
