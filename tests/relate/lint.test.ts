import { describe, expect, it } from 'vitest';
import { loadOntology } from '../../src/relate/index.js';
import { firingCounter, lintOntology } from '../../src/relate/ontology/lint/index.js';
import { makeOntology, parseRelationType } from '../../src/relate/ontology/load.js';

interface Wanted {
  readonly cameo?: string;
  readonly target?: string;
  readonly more?: string;
}

/** A relation type with these verb patterns, read as from a file. */
function type(
  name: string,
  verbs: readonly string[],
  { cameo = '130', target = 'State', more = '' }: Wanted = {},
) {
  const list = verbs.map((v) => `  - ${v}\n`).join('');
  return parseRelationType(
    `type: ${name}\nlabel: l\nexplain: e\nfamily: conflict\ncameo: "${cameo}"\nplover: THREATEN\nsource: [State]\ntarget: [${target}]\n${more}verbs:\n${list}examples:\n  positive: [{ text: t, source: a, target: b }]\n  negative: []\n`,
    `${name}.yaml`,
  );
}

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

it('counts what never fires on texts: types, and patterns whose words are there', () => {
  const ontology = makeOntology([
    type('WARNS', ['A warn B', 'A warn that B']),
    type('SCOLDS', ['A scold B']),
    type('PRAISES', ['A praise B']),
  ]);
  const { trace, ...firing } = firingCounter();
  const [warn, warnThat] = ontology.triggers.verb.get('warn') ?? [];
  const [scold] = ontology.triggers.verb.get('scold') ?? [];
  const predicate = {} as Parameters<typeof trace>[0] extends { predicate: infer P } ? P : never;
  trace({ step: 'trigger', predicate, frames: [warn, warnThat, scold] } as never);
  trace({ step: 'kept', finding: { rule: warn?.rule } } as never);
  const told = lintOntology(ontology, firing).filter((p) => p.kind === 'never fires');
  expect(told.map((p) => `${p.type} ${p.pattern}: ${p.message}`)).toEqual([
    'WARNS A warn that B: never fires, though its words occur 1 times',
    'SCOLDS null: never fires, though its words occur',
    'PRAISES null: never fires: no word of it occurs',
  ]);
});

it('finds no error in Parley’s own ontology', () => {
  const errors = lintOntology(loadOntology()).filter((p) => p.level === 'error');
  expect(errors.map((p) => `${p.kind} ${p.type} ${p.pattern}: ${p.words.join(', ')}`)).toEqual([]);
});
