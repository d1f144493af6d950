/** The process in which `bench export` makes the graph, so that the memory this takes is gone when others write. */
import { keepPositions } from '../src/graph/positions.js';
import { openStore } from '../src/store/index.js';
import { variedArticles } from './varied.js';

const perArticle = 60;
const batch = 100;
const actors = 20_000;

const [path = '', assertions = ''] = process.argv.slice(2);
const store = await openStore(path);
const articles = Math.ceil(Number(assertions) / perArticle);
for (let i = 0; i < articles; i += batch)
  await store.write(variedArticles(i, Math.min(batch, articles - i), actors));
await keepPositions(store);
const { entities, assertions: made } = await store.stats();
await store.close();
console.log(`${entities.toLocaleString('en')} entities, ${made.toLocaleString('en')} assertions`);
