/** What filters read of an assertion; the viewer's relations and those of a store both have it. */
export interface Relation {
  readonly id: string;
  readonly source: { readonly id: string; readonly kind: string };
  readonly target: { readonly id: string; readonly kind: string };
  readonly type: { readonly name: string; readonly family: string; readonly symmetric: boolean };
  readonly polarity: string;
  readonly modality: string;
  /** Whose words it is in, outermost first; empty where the article itself says it. */
  readonly speakers: readonly string[];
  readonly article: {
    readonly id: string;
    readonly outlet: string | null;
    readonly published: string | null;
  };
  /** The first day, if one is known. */
  readonly date: string | null;
}

/** A condition. Some must see every relation that is left before they can say which of them pass. */
export interface Sieve {
  see?(relation: Relation): void;
  passes(relation: Relation): boolean;
}

export function sift<R extends Relation>(relations: readonly R[], sieve: Sieve): readonly R[] {
  if (sieve.see) for (const relation of relations) sieve.see(relation);
  return relations.filter((relation) => sieve.passes(relation));
}
