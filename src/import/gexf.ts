import { SaxesParser } from 'saxes';
import type { ErrorPlace } from '../errors.js';
import { GexfReader } from './gexf-reader.js';
import type { ImportFormat, Item } from './item.js';
import { refuse } from './refuse.js';

/** GEXF as `parley export` writes it, with what it carries beside the graph. */
export const gexf: ImportFormat = {
  name: 'gexf',
  endings: ['.gexf'],
  async *items(bytes, file) {
    const found: Item[] = [];
    const parser = new SaxesParser();
    const place = () => ({ file, line: parser.line, column: parser.column + 1 });
    const reader = new GexfReader(
      () => ({ file, line: parser.line }),
      (item) => found.push(item),
    );
    parser.on('error', ({ message }) => {
      throw refuse.xml(place(), `not well-formed XML: ${message.replace(/^[\d:]+ /, '')}`);
    });
    parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes));
    parser.on('closetag', ({ name }) => reader.close(name));
    parser.on('text', (text) => reader.text(text));
    parser.on('processinginstruction', ({ target, body }) => reader.instruction(target, body));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of bytes) {
      parser.write(decoded(() => decoder.decode(chunk, { stream: true }), place));
      yield* found.splice(0);
    }
    parser.write(decoded(() => decoder.decode(), place)).close();
    yield* found.splice(0);
    reader.end();
  },
};

function decoded(decode: () => string, place: () => ErrorPlace): string {
  try {
    return decode();
  } catch {
    throw refuse.xml(place(), 'not UTF-8');
  }
}
