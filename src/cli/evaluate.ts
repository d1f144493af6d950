import { Command, InvalidArgumentError, Option } from 'commander';
import { ParleyError } from '../errors.js';
import type { GoldFile, Limit, Prediction } from '../evaluate/index.js';
import { type Evaluated, evaluationJson, evaluationText } from './evaluation.js';
import { jsonOption, type ReadingOptions, readingOptions, wholeNumber } from './options.js';
import { count, print } from './output.js';
import { progress } from './progress.js';
import { printError } from './report.js';

interface EvaluateOptions extends Pick<ReadingOptions, 'model' | 'ontology' | 'actors'> {
  readonly article?: string;
  readonly predictions?: string;
  readonly errors: number;
  readonly min: readonly Limit[];
  readonly max: readonly Limit[];
  readonly json?: boolean;
}

/** Options of reading that gold answers itself. */
const inGold = ['--input', '--published'];

export function evaluateCommand(): Command {
  const command = new Command('evaluate')
    .description(
      'Reads the texts of gold files and says how much of the gold was found; docs/evaluation.md shows its forms.',
    )
    .argument('<gold...>', 'gold files: .json, or JSON lines, also .gz')
    .option('--article <path>', 'the article of a whole graph, or the folder its "article.file" lies in')
    .addOption(
      new Option('--predictions <file>', 'score this saved output of extract or mentions instead').conflicts([
        'model',
        'ontology',
        'actors',
        'article',
      ]),
    )
    .addOption(new Option('--errors <n>', 'errors to list of each class').argParser(wholeNumber).default(0))
    .addOption(limitOption('min', 'fail unless a figure reaches this, as f1=0.7; can be repeated'))
    .addOption(limitOption('max', 'fail if a figure exceeds this, as traps=0; can be repeated'))
    .addOption(jsonOption());
  for (const option of readingOptions()) if (!inGold.includes(option.long ?? '')) command.addOption(option);
  return command.action(evaluateFiles);
}

async function evaluateFiles(files: readonly string[], options: EvaluateOptions): Promise<void> {
  const { brokenLimits, checkLimits, loadGold, score } = await import('../evaluate/index.js');
  const golds: GoldFile[] = [];
  for (const file of files) golds.push(await loadGold(file));
  for (const { file, repeated } of golds) if (repeated > 0) printError(repetition(file, repeated));
  const limits = [...options.min, ...options.max];
  checkLimits(golds, limits);
  const read = options.predictions === undefined ? await reader(options) : await savedIn(options.predictions);
  const evaluated: Evaluated[] = [];
  for (const gold of golds) evaluated.push({ gold, score: score(gold, await read(gold)) });
  await print((options.json ? evaluationJson : evaluationText)(evaluated, options.errors));
  const broken = evaluated.flatMap(({ gold, score }) => brokenLimits(gold, score, limits));
  if (broken.length > 0)
    throw new ParleyError('PARLEY_EVALUATE_BELOW', broken.join('; '), {
      fix: 'See what is wrong with --errors 10.',
    });
}

type Read = (gold: GoldFile) => Promise<readonly Prediction[]>;

/** What the product reads out of the gold's texts. */
async function reader(options: EvaluateOptions): Promise<Read> {
  const [{ createParley }, { articlesOf, predictionOf }] = await Promise.all([
    import('../pipeline.js'),
    import('../evaluate/index.js'),
  ]);
  const parley = await createParley(options);
  const line = progress();
  return async (gold) => {
    const articles = await articlesOf(gold, options.article ?? null);
    const predictions = articles.map((article, i) => {
      line.show(`${gold.file}: ${i} of ${count(articles.length, 'text')}`);
      return predictionOf(article, parley.read(article));
    });
    line.clear();
    return predictions;
  };
}

/** What a file says that was read out of them. */
async function savedIn(file: string): Promise<Read> {
  const { loadPredictions, savedFor } = await import('../evaluate/index.js');
  const saved = await loadPredictions(file);
  return async (gold) => savedFor(gold, saved, file);
}

function repetition(file: string, repeated: number): ParleyError {
  const what = count(repeated, 'record');
  return new ParleyError('PARLEY_EVALUATE_REPEATED', `${what} left out: the id stands twice`, {
    place: { file },
    fix: 'Give each record an id of its own.',
  });
}

function limitOption(bound: Limit['bound'], description: string): Option {
  return new Option(`--${bound} <figure=value>`, description)
    .default([])
    .argParser((text: string, before: readonly Limit[]) => [...before, limit(text, bound)]);
}

function limit(text: string, bound: Limit['bound']): Limit {
  const [, figure, value] = /^(\w+)=(\d*\.?\d+)$/.exec(text) ?? [];
  if (!figure || !value) throw new InvalidArgumentError('It is not a figure and a number, like f1=0.7.');
  return { figure, bound, value: Number(value) };
}
