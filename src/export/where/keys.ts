/** What `--where` takes, in the order of `--help`. */
export const whereKeys = {
  kind: { example: 'kind=Person,State', what: 'kind of both ends' },
  family: { example: 'family=conflict', what: 'cooperation, conflict, standing, statement' },
  type: { example: 'type=WARNS,THREATENS', what: 'relation types (parley ontology)' },
  modality: { example: 'modality!=alleged', what: 'actual, planned, … (!= leaves out)' },
  polarity: { example: 'polarity=negated', what: 'affirmed or negated' },
  speaker: { example: 'speaker="Donald Trump"', what: 'whose words; "the article itself" for its own' },
  outlet: { example: 'outlet=Reuters', what: 'who published it; "no outlet"' },
  article: { example: 'article=6fee57e9', what: 'id, start of the id, address or title' },
  dates: { example: 'dates=2025-01..2025-03-15', what: 'when it happened, or else was reported; open ends' },
  text: { example: 'text="cease-fire"', what: 'words of the sentence' },
  source: { example: 'source=Hamas', what: 'who acts: an id, name or alias' },
  target: { example: 'target=Israel', what: 'on whom' },
  near: { example: 'near=Hamas', what: 'an entity and who is related to it' },
  depth: { example: 'depth=2', what: 'steps from it, 1 to 4' },
  path: { example: 'path=Hamas,Egypt', what: 'all shortest ways between two' },
  common: { example: 'common=Hamas,Egypt', what: 'whom two share' },
  least: { example: 'least=3', what: 'sentences that report a relation, at least' },
} as const;

export type WhereKey = keyof typeof whereKeys;

/** One condition: one of the values, or none of them. */
export interface Clause {
  readonly key: WhereKey;
  readonly not: boolean;
  readonly values: readonly string[];
  /** Out of the viewer's address, which may name values that the graph has no more. */
  readonly pasted?: boolean;
}
