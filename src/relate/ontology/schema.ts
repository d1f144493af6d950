import { z } from 'zod';

/** PLOVER's sixteen event types (PLOVER manual, openeventdata) with their modes; empty where it has none. */
export const ploverModes = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
} as const;
export type Plover = keyof typeof ploverModes;
const ploverTypes = Object.keys(ploverModes) as [Plover, ...Plover[]];

export const families = ['cooperation', 'conflict', 'standing', 'statement'] as const;

const entityType = z.enum(['Person', 'Organisation', 'State', 'Location', 'Group']);
const patterns = z.array(z.string().min(1)).default([]);
const example = z.strictObject({
  text: z.string().min(1),
  source: z.string().min(1),
  target: z.string().min(1),
  polarity: z.enum(['affirmed', 'negated']).optional(),
  modality: z
    .enum(['actual', 'planned', 'proposed', 'demanded', 'threatened', 'alleged', 'possible', 'hypothetical'])
    .optional(),
});

/** One file of `seeds/relations/`. docs/ontology.md explains each field to a reader who does not program. */
export const relationTypeSchema = z.strictObject({
  type: z.string().regex(/^[A-Z][A-Z_]+$/, 'upper case with underscores, such as CALLS_ON'),
  label: z.string().min(1),
  explain: z.string().min(1),
  family: z.enum(families),
  cameo: z
    .string()
    .regex(/^(0[1-9]|1[0-9]|20)\d{0,2}$/, 'a CAMEO code of two to four digits, in quotation marks')
    .nullable(),
  plover: z.enum(ploverTypes).nullable(),
  mode: z.string().nullable().default(null),
  symmetric: z.boolean().default(false),
  inverse: z.string().optional(),
  /** What it is when it stops: halted aid is BLOCKS_AID_TO. Without it a stopped act is a negated one. */
  ended: z.string().optional(),
  /** Whether B may be the place where it happens, if the text names nobody ("bombed a depot in Chad"). */
  place: z.boolean().default(false),
  /** Whether B must be named itself: who receives B's letter does not receive B. Places stand for what is in them. */
  direct: z.boolean().default(false),
  /** Roles: whether a name before the noun must stand next to it ("a Chad gang leader" does not lead Chad). */
  adjacent: z.boolean().default(false),
  /**
   * Roles whose nationality word names whose office it is ("the Danish king"); that of others only says where
   * somebody is from ("a Danish lawyer"). Without the list it is so for all.
   */
  national: z.array(z.string()).optional(),
  /** The one type that an imperative inside a quotation is, from its speaker to its addressee. */
  imperative: z.boolean().default(false),
  source: z.array(entityType).min(1),
  target: z.array(entityType).min(1),
  verbs: patterns,
  nouns: patterns,
  adjectives: patterns,
  /** Nouns that name a person by the relation: "spokesman for|of B". */
  roles: patterns,
  examples: z.strictObject({
    positive: z.array(example).min(1),
    negative: z.array(
      z.strictObject({ text: z.string(), source: z.string().optional(), target: z.string().optional() }),
    ),
  }),
});
export type RelationTypeData = z.infer<typeof relationTypeSchema>;
