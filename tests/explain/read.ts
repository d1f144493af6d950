import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readTraced, type TracedReading } from '../../src/explain/reading.js';
import type { ArticleId, IsoDate } from '../../src/model/index.js';
import { createParley } from '../../src/pipeline.js';

/** Relation types of our own whose words no type of Parley's has, so that its ontology may grow. */
const types: Readonly<Record<string, string>> = {
  TEASES: `target: [State, Person]
ended: LEAVES_ALONE
verbs:
  - A tease B
  - A tease B do
nouns:
  - teasing of B`,
  LEAVES_ALONE: `target: [State, Person]
verbs: [A pamper B]`,
  TICKLES: `target: [Person]
verbs: [A tickle B]`,
  WAVES_AT: `target: [State]
verbs: [A wave at B]`,
  WAVES_FLAG_AT: `target: [State]
verbs: [A wave flag at B]`,
  JUGGLES_FOR: `target: [State]
verbs: [A juggle ball for B, A juggle up B]`,
  JESTS_WITH: `target: [State]
symmetric: true
verbs: [A jest with B]`,
  AMUSES: `target: [State]
verbs: [A jest with B]`,
};

const folder = mkdtempSync(join(tmpdir(), 'parley-explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
Object.entries(types).forEach(([type, rest], i) => {
  const head = `type: ${type}\nlabel: l\nexplain: An act made for tests.\nfamily: conflict\ncameo: "190"\nplover: ASSAULT\nsource: [State]\n`;
  const examples = 'examples:\n  positive: [{ text: t, source: a, target: b }]\n  negative: []\n';
  writeFileSync(join(folder, `${i}.yaml`), `${head}${rest}\n${examples}`);
});

const parley = await createParley({ ontology: [folder] });

/** Reads a text published on Thursday, 6 March 2025, with the types above beside Parley's. */
export function read(text: string): TracedReading {
  return readTraced(parley, {
    id: 'test' as ArticleId,
    title: null,
    outlet: null,
    published: '2025-03-06' as IsoDate,
    url: null,
    text,
  });
}
