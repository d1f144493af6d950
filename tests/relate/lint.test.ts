import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/model/index.js';
import { createParley } from '../../src/pipeline.js';
import { loadOntology } from '../../src/relate/index.js';
import { firingCounter, lintOntology } from '../../src/relate/ontology/lint/index.js';
import { makeOntology, parseRelationType } from '../../src/relate/ontology/load.js';

interface Wanted {
  readonly cameo?: string;
  readonly target?: string;
  readonly more?: string;
}

/** A file of a relation type with these verb patterns. */
function yaml(
  name: string,
  verbs: readonly string[],
  { cameo = '130', target = 'State', more = '' }: Wanted = {},
) {
  const list = verbs.map((v) => `  - ${v}\n`).join('');
  return `type: ${name}\nlabel: l\nexplain: e\nfamily: conflict\ncameo: "${cameo}"\nplover: THREATEN\nsource: [State]\ntarget: [${target}]\n${more}verbs:\n${list}examples:\n  positive: [{ text: t, source: a, target: b }]\n  negative: []\n`;
}

const type = (name: string, verbs: readonly string[], wanted: Wanted = {}) =>
  parseRelationType(yaml(name, verbs, wanted), `${name}.yaml`);

/** "error shadowed SCOLDS: scold" for each problem but the missing examples. */
const lint = (...types: ReturnType<typeof type>[]): string[] =>
  lintOntology(makeOntology(types))
    .filter((p) => p.kind !== 'examples')
    .map((p) => `${p.level} ${p.kind} ${p.type}: ${p.words.join(', ') || p.message}`);

describe('patterns that another type takes', () => {
  it('are shadowed where all their words are taken by an equal pattern that comes first', () => {
    expect(lint(type('BLAMES', ['A scold|blame B']), type('SCOLDS', ['A scold B']))).toEqual([
      'error shadowed SCOLDS: scold',
    ]);
  });

  it('conflict where some are, and the codes differ', () => {
    expect(
      lint(type('BLAMES', ['A blame|scold B']), type('SCOLDS', ['A scold|chide B'], { cameo: '111' })),
    ).toEqual(['error conflicting SCOLDS: scold']);
  });

  it('overlap where the codes are the same', () => {
    expect(lint(type('BLAMES', ['A blame|scold B']), type('SCOLDS', ['A scold|chide B']))).toEqual([
      'warning overlapping SCOLDS: scold',
    ]);
  });

  it('are told apart by what they ask for: particle, object noun, preposition, complement', () => {
    expect(
      lint(
        type('ONE', ['A send B']),
        type('TWO', ['A send off B']),
        type('THREE', ['A send gift to B']),
        type('FOUR', ['A send for B']),
        type('FIVE', ['A send B do']),
      ),
    ).toEqual([]);
  });

  it('are found behind a choice of prepositions and object nouns', () => {
    expect(
      lint(
        type('AIDS', ['A ship|send rice|tents to|for B']),
        type('ARMS', ['A send rifle|tents to|into B'], { cameo: '072' }),
      ),
    ).toEqual(['error conflicting ARMS: send tents to']);
  });

  it('are not told of where the ends differ, or where the first is the narrower', () => {
    expect(lint(type('ARRESTS', ['A seize B'], { target: 'Person' }), type('SEIZES', ['A seize B']))).toEqual(
      [],
    );
    expect(
      lint(
        type('ARRESTS', ['A seize B'], { target: 'Person' }),
        type('SEIZES', ['A seize B'], { target: 'Person, State' }),
      ),
    ).toEqual([]);
    expect(
      lint(
        type('ARRESTS', ['A seize B'], { target: 'Person, State' }),
        type('SEIZES', ['A seize B'], { target: 'Person' }),
      ),
    ).toEqual(['error shadowed SEIZES: seize']);
  });
});

describe('one type', () => {
  it('repeats itself', () => {
    expect(lint(type('WARNS', ['A warn|caution B', 'A caution B']))).toEqual([
      'warning duplicate WARNS: caution',
    ]);
  });

  it('keeps B apart from whom B concerns', () => {
    expect(lint(type('URGES', ['A urge B', 'A urge [B]']))).toEqual([]);
  });

  it('names a type that there is not', () => {
    expect(lint(type('WARNS', ['A warn B'], { more: 'ended: SOOTHES\n' }))).toEqual([
      'error reference WARNS: ended: there is no type SOOTHES',
    ]);
  });

  it('has too few examples', () => {
    const problems = lintOntology(makeOntology([type('WARNS', ['A warn B'])]));
    expect(problems.map((p) => p.message)).toEqual([
      'has 1 positive examples and should have 3',
      'has 0 negative examples and should have 2',
    ]);
  });
});

it('counts what never fires on texts: types, and patterns whose words are there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const patterns = {
    TEASES: ['A tease B', 'A tease B do'],
    TICKLES: ['A tickle B'],
    JUGGLES: ['A juggle B'],
  };
  for (const [name, verbs] of Object.entries(patterns))
    writeFileSync(join(folder, `${name}.yaml`), yaml(name, verbs));
  const { trace, ...firing } = firingCounter();
  const parley = await createParley({ ontology: [folder] });
  const text = 'Norway teased Chad. Norway tickled a kitten. A clown teased Chad to leave.';
  const id = 'a' as ArticleId;
  parley.read({ id, title: null, outlet: null, published: null, url: null, text }, trace);
  const own = makeOntology(Object.entries(patterns).map(([name, verbs]) => type(name, verbs)));
  const told = lintOntology(own, firing).filter((p) => p.kind === 'never fires');
  expect(told.map((p) => `${p.type} ${p.pattern}: ${p.message}`)).toEqual([
    'TEASES A tease B do: never fires, though its words occur (2 times, of which 1 fit but for the ends)',
    'TICKLES null: never fires, though its words occur',
    'JUGGLES null: never fires: no word of it occurs',
  ]);
});

it('finds no error in Parley’s own ontology', () => {
  const errors = lintOntology(loadOntology()).filter((p) => p.level === 'error');
  expect(errors.map((p) => `${p.kind} ${p.type} ${p.pattern}: ${p.words.join(', ')}`)).toEqual([]);
});
