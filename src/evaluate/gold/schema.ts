import { z } from 'zod';

const word = z.string().trim().min(1);
const words = z.array(z.string()).default([]);
const code = z.union([z.string(), z.number()]).transform(String);
const codes = z.array(code).default([]);
const maybe = z
  .string()
  .nullish()
  .transform((s) => s || null);
const maybeCode = code.nullish().transform((s) => s || null);
const offset = z.int().min(0);

/** What an article may say about itself, and its text. */
const about = z.object({
  id: code,
  text: word,
  published: z.string().nullish(),
  title: z.string().nullish(),
});

const entity = z.object({
  id: word,
  type: word,
  name: word,
  aliases: words,
  nominal_mentions: words,
});

const relation = z.object({
  id: word,
  source: word,
  relation: word,
  target: word,
  polarity: z.string().default('affirmed'),
  modality: z.string().default('actual'),
  plover: maybe,
  cameo: maybeCode,
  /** An entity's id, or "narrator". */
  attributed_to: z
    .string()
    .nullish()
    .transform((s) => s ?? 'narrator'),
  date: maybe.refine((d) => d === null || /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(d), {
    message: 'expected 2025, 2025-03, 2025-03-05, or two of them with a "/" between',
  }),
  date_precision: maybe,
  core: z.boolean().default(true),
  symmetric: z.boolean().default(false),
  accept_relations: words,
  accept_sources: words,
  accept_targets: words,
  accept_plover: words,
  accept_cameo: codes,
  accept_modality: words,
  evidence: z.string().default(''),
});

const trap = z.object({
  id: word,
  source: word,
  relation: word,
  target: word,
  accept_relations: words,
  /** No trap where the edge says whose words it has. */
  allegation: z.boolean().default(false),
  why: z.string().default(''),
  evidence: z.string().default(''),
});

const graph = z
  .object({
    id: code.optional(),
    text: word.optional(),
    article: z.object({ file: word, date: maybe }).partial().optional(),
    entities: z.array(entity).min(1),
    other_nodes: z.array(z.object({ id: word, name: word, mentions: words })).default([]),
    relations: z.array(relation).min(1),
    traps: z.array(trap).default([]),
  })
  .superRefine((gold, context) => {
    const known = new Set([...gold.entities, ...gold.other_nodes].map((e) => e.id));
    const check = (list: 'relations' | 'traps', i: number, field: string, id: string) => {
      if (!known.has(id))
        context.addIssue({
          code: 'custom',
          path: [list, i, field],
          message: `"${id}" is the id of no entity`,
        });
    };
    gold.relations.forEach((r, i) => {
      for (const id of [r.source, ...r.accept_sources]) check('relations', i, 'source', id);
      for (const id of [r.target, ...r.accept_targets]) check('relations', i, 'target', id);
      if (r.attributed_to !== 'narrator') check('relations', i, 'attributed_to', r.attributed_to);
    });
    gold.traps.forEach((t, i) => {
      check('traps', i, 'source', t.source);
      check('traps', i, 'target', t.target);
    });
  });

const pairs = about.extend({
  pairs: z.array(z.tuple([word, word])),
  symmetric: z.boolean().default(false),
  plover: maybe,
  accept_plover: words,
  names: z.array(word),
});

/** The end of a span lies in the text, counted in code points. */
function inside(span: readonly [number, number], text: string): boolean {
  return span[0] < span[1] && span[1] <= [...text].length;
}

const outside = 'start and end are not places in the text (Unicode code points, end excluded)';

const names = about
  .extend({
    entities: z.array(z.object({ start: offset, end: offset, type: z.enum(['PER', 'ORG', 'LOC']) })),
  })
  .superRefine((gold, context) => {
    gold.entities.forEach(({ start, end }, i) => {
      if (!inside([start, end], gold.text))
        context.addIssue({ code: 'custom', path: ['entities', i], message: outside });
    });
  });

const pronouns = about
  .extend({
    pronoun: z.tuple([offset, offset]),
    candidates: z.array(z.object({ name: z.string().regex(/[\p{L}\p{N}]/u), coref: z.boolean() })).min(1),
  })
  .refine((gold) => inside(gold.pronoun, gold.text), { path: ['pronoun'], message: outside });

const coded = about
  .extend({
    cameo: maybeCode,
    plover: maybe,
    events: z.array(z.object({ code })).optional(),
    noevents: z.boolean().default(false),
    error_expected: z.boolean().default(false),
  })
  .refine((gold) => gold.cameo || gold.plover || gold.events || gold.noevents, {
    path: ['cameo'],
    message: 'a text needs "cameo", "plover", "events" or "noevents"',
  });

/** The forms of gold, each known by a key that the others lack; they are tried in this order. */
export const goldForms = {
  graph: { key: 'relations', schema: graph },
  pairs: { key: 'pairs', schema: pairs },
  pronouns: { key: 'pronoun', schema: pronouns },
  names: { key: 'entities', schema: names },
  codes: { key: ['cameo', 'events', 'noevents'], schema: coded },
} as const;

export type GraphGold = z.infer<typeof graph>;
export type GoldRelation = GraphGold['relations'][number];
export type GoldTrap = GraphGold['traps'][number];
export type PairGold = z.infer<typeof pairs>;
export type NameGold = z.infer<typeof names>;
export type PronounGold = z.infer<typeof pronouns>;
export type CodedGold = z.infer<typeof coded>;
