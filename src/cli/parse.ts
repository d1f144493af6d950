import { Command, Option } from 'commander';
import pc from 'picocolors';
import { ParleyError } from '../errors.js';
import type { Doc } from '../language/doc.js';
import type { Nlp } from '../language/index.js';
import { docToRecord } from '../language/record.js';
import { decodeUtf8 } from '../read/decode.js';
import { parseJson } from '../read/json.js';
import { maxBytes } from '../read/limits.js';
import { type ByteLine, byteLines } from '../read/lines.js';
import { skipFor } from '../read/skip.js';
import { exitCodes } from './exit.js';
import { watchInterrupt } from './interrupt.js';
import { jsonLines, print } from './output.js';
import { reportSkip } from './report.js';
import { drawDoc } from './tree.js';

interface ParseOptions {
  readonly input: 'text' | 'jsonl';
  readonly format: 'text' | 'jsonl';
  readonly model?: string;
}

const EXAMPLES = `
Examples:
  parley parse "Qatar urged both sides to return to the talks."
  parley parse - --input jsonl --format jsonl < texts.jsonl > parsed.jsonl

With --input jsonl each line is an object with "text". With --format jsonl each text becomes one line with text,
tokens t, offsets i (code points), tag, pos, morphology m, lemmas l, heads h (token numbers), labels d,
sentence starts s and entities e [from, to, label].`;

export function parseCommand(): Command {
  return new Command('parse')
    .description("Shows a text's grammar: a tree for each sentence, or one JSON record a text.")
    .argument('<text...>', 'the text, or - for standard input')
    .addOption(
      new Option('--input <kind>', 'what standard input is').choices(['text', 'jsonl']).default('text'),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'jsonl']).default('text'))
    .addOption(new Option('--json', 'the same as --format jsonl').implies({ format: 'jsonl' }))
    .option('--model <dir>', 'folder of another spaCy pipeline of the same architecture')
    .addHelpText('after', EXAMPLES)
    .action(parse);
}

async function parse(words: readonly string[], options: ParseOptions): Promise<void> {
  const { loadModel } = await import('../language/index.js');
  const nlp = await loadModel(options.model);
  if (words.join() !== '-') return show(nlp(words.join(' ')), options);
  const interrupt = watchInterrupt();
  const source = interrupt.stdin();
  for await (const text of options.input === 'jsonl' ? textsOfLines(source) : [await wholeText(source)]) {
    if (await interrupt.asked()) process.exit(exitCodes.interrupted);
    await showNext(nlp, text, options);
  }
  interrupt.release();
}

/** Parses one of many texts; what cannot be parsed is reported and left out. */
async function showNext(nlp: Nlp, text: string | ParleyError, options: ParseOptions): Promise<void> {
  if (text instanceof ParleyError) return reportSkip(skipFor(text));
  try {
    await show(nlp(text), options);
  } catch (error) {
    reportSkip(skipFor(error));
  }
}

async function show(doc: Doc, { format }: ParseOptions): Promise<void> {
  const colors = pc.createColors(Boolean(process.stdout.isTTY) && pc.isColorSupported);
  await print(format === 'jsonl' ? jsonLines([docToRecord(doc)]) : drawDoc(doc, colors));
}

async function wholeText(input: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    parts.push(part);
    size += part.length;
    if (size > maxBytes) throw tooLong('the input', { file: '<stdin>' });
  }
  return decodeUtf8(Buffer.concat(parts), { file: '<stdin>' });
}

/** The text of each line, or what is wrong with it. */
async function* textsOfLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string | ParleyError> {
  for await (const line of byteLines(input, maxBytes)) {
    const text = textOfLine(line);
    if (text !== null) yield text;
  }
}

function textOfLine(line: ByteLine): string | ParleyError | null {
  const place = { file: '<stdin>', line: line.number };
  try {
    if (line.bytes === null) return tooLong('the line', place);
    const source = decodeUtf8(line.bytes, place, line.offset);
    if (source.trim() === '') return null;
    const record = parseJson(source, place) as { readonly text?: unknown } | null;
    if (typeof record?.text === 'string') return record.text;
    return new ParleyError('PARLEY_PARSE_NO_TEXT', 'the line has no "text" that is a string', {
      place,
      fix: 'Write one JSON object a line, for example {"text": "…"}.',
    });
  } catch (error) {
    return skipFor(error).error;
  }
}

function tooLong(what: string, place: ParleyError['place']): ParleyError {
  return new ParleyError('PARLEY_READ_TOO_LONG', `${what} is longer than ${maxBytes} bytes`, {
    place,
    fix: 'Give one text a line with --input jsonl.',
  });
}
