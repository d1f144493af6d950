/** `npm run bench -- NAME [ARGUMENTS…]`: each benchmark is a module with `bench(arguments)`. */
interface Benchmark {
  bench(args: readonly string[]): Promise<void>;
}

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  export: () => import('./export.js'),
  extract: () => import('./extract.js'),
  language: () => import('./language.js'),
  pipeline: () => import('./pipeline.js'),
  query: () => import('./query.js'),
  store: () => import('./store.js'),
  viewer: () => import('./viewer.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benchmarks[name];
if (load) await (await load()).bench(args);
else {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join('|')}`);
  process.exitCode = 1;
}
