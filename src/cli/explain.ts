import { Command, Option } from 'commander';
import { ParleyError } from '../errors.js';
import type { Derivation } from '../explain/derivation.js';
import type { TracedReading } from '../explain/reading.js';
import type { Given } from './explain/input.js';
import { jsonOption, type ReadingOptions, readingOptions, storeOption } from './options.js';
import { print } from './output.js';

interface ExplainOptions extends ReadingOptions {
  readonly store: string;
  readonly whyNot?: readonly string[];
  readonly json?: boolean;
}

type Question = readonly [source: string, type: string, target: string];

const EXAMPLES = `
Examples:
  parley explain "Norway threatened to expel Chad's ambassador."
  parley explain article.txt --published 2025-03-06
  parley explain 6fbefa2487ea1b84
  parley explain "Norway met Chad's envoy in Spain." --why-not Norway MEETS Spain
  parley explain 6fbe --why-not "the ministry" WARNS Chad

An id is that of a relation in the graph (r.id in Cypher, "id" of parley extract --json) or of an article, or the
beginning of one. Its article is read again, with the ontology, actors and model that are given now.`;

export function explainCommand(): Command {
  const command = new Command('explain')
    .description('Tells why relations are read as they are, or why one is not.')
    .argument(
      '<text...>',
      'a text, a file, - for standard input, or the id of a relation or article in the graph',
    )
    .addOption(
      new Option('--why-not <A TYPE B...>', 'a relation that is missing: the step that stopped it').argParser(
        collect,
      ),
    )
    .addOption(storeOption())
    .addOption(jsonOption());
  for (const option of readingOptions()) command.addOption(option);
  return command.addHelpText('after', EXAMPLES).action(explain);
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** @throws ParleyError PARLEY_EXPLAIN_QUESTION where `--why-not` has not three words. */
function question(words: readonly string[] | undefined): Question | null {
  if (!words) return null;
  if (words.length === 3) return words as unknown as Question;
  throw new ParleyError(
    'PARLEY_EXPLAIN_QUESTION',
    `--why-not takes a source, a type and a target, not ${words.length} words`,
    {
      fix: 'Put the text first, and names of several words in quotation marks: --why-not "the ministry" WARNS Chad',
    },
  );
}

async function explain(words: readonly string[], options: ExplainOptions): Promise<void> {
  const asked = question(options.whyNot);
  const [{ createParley }, { readTraced }, { givenTexts }, { loadOntology }, { findType }] =
    await Promise.all([
      import('../pipeline.js'),
      import('../explain/reading.js'),
      import('./explain/input.js'),
      import('../relate/index.js'),
      import('./ontology/find.js'),
    ]);
  // A type that there is not is told before a model is loaded
  if (asked) findType(loadOntology(options.ontology), asked[1]);
  let parley: Awaited<ReturnType<typeof createParley>> | null = null;
  for await (const given of givenTexts(words, options)) {
    parley ??= await createParley(options);
    const reading = readTraced(parley, given.article);
    const head = options.json ? '' : (await import('./explain/text.js')).articleHead(given);
    await print(head + (await (asked ? answer(reading, asked, options) : derive(reading, given, options))));
  }
}

/** The derivations of a text's assertions, or of the one that was asked for. */
async function derive(
  reading: TracedReading,
  { assertion: stored }: Given,
  { json }: ExplainOptions,
): Promise<string> {
  const [{ derivations }, texts] = await Promise.all([
    import('../explain/derivation.js'),
    import('./explain/text.js'),
  ]);
  const all = derivations(reading);
  const wanted = stored ? all.filter((d) => d.assertion.id === stored.id) : all;
  if (json) return jsonOf(reading, wanted, { stored: stored && wanted.length === 0 ? stored : null });
  if (stored && wanted.length === 0) return texts.storedText(stored);
  return wanted.length > 0 ? wanted.map(texts.derivationText).join('\n') : texts.nothingText(reading);
}

async function answer(
  reading: TracedReading,
  [source, name, target]: Question,
  { json }: ExplainOptions,
): Promise<string> {
  const [{ whyNot }, { derivations }, texts, { findType }] = await Promise.all([
    import('../explain/why-not/index.js'),
    import('../explain/derivation.js'),
    import('./explain/text.js'),
    import('./ontology/find.js'),
  ]);
  const type = findType(reading.ontology, name);
  const reply = whyNot(reading, source, type, target);
  const shown = derivations(reading, new Set(reply.assertions));
  return json
    ? jsonOf(reading, shown, { whyNot: texts.whyNotRecord(reply) })
    : texts.whyNotText(reply, shown);
}

/** One line a text. */
async function jsonOf({ graph }: TracedReading, shown: readonly Derivation[], more: object): Promise<string> {
  const { derivationRecord } = await import('../explain/record.js');
  return `${JSON.stringify({ article: graph.article.id, ...more, derivations: shown.map(derivationRecord) })}\n`;
}
