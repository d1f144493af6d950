/** Where in the ontology something is wrong. */
export interface PatternPlace {
  readonly type: string;
  /** The pattern as written; null for the type as a whole. */
  readonly pattern: string | null;
}

type ProblemKind =
  | 'shadowed'
  | 'conflicting'
  | 'overlapping'
  | 'duplicate'
  | 'reference'
  | 'examples'
  | 'never fires';

/** Something wrong with an ontology. An error costs relations; a warning may be meant so. */
export interface Problem extends PatternPlace {
  readonly level: 'error' | 'warning';
  readonly kind: ProblemKind;
  readonly message: string;
  /** The wordings it is about: "send aid to". */
  readonly words: readonly string[];
  readonly others: readonly PatternPlace[];
}
