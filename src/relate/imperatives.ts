import type { Doc, Token } from '../language/doc.js';
import type { Resolution } from '../model/index.js';
import type { Ends, FoundEnd } from './ends/ends.js';
import { isVerb } from './grammar.js';
import type { Ontology, RelationType } from './ontology/load.js';
import { isImperative } from './predicates/verbs.js';

/** An order inside a quotation: "“Leave the city,” the general told residents." */
export interface Order {
  readonly relation: RelationType;
  readonly trigger: Token;
  readonly source: FoundEnd;
  readonly target: FoundEnd;
}

/** Every imperative inside a quotation whose speaker and addressee are known. */
export function* orders(doc: Doc, resolution: Resolution, ontology: Ontology, ends: Ends): Generator<Order> {
  const relation = [...ontology.types.values()].find((t) => t.imperative);
  if (!relation) return;
  for (const q of resolution.quotations) {
    if (!q.speech || q.speaker === null) continue;
    for (const t of doc.tokens.slice(q.tokens.from, q.tokens.to)) {
      if (!isVerb(t) || !isImperative(t) || t.dep === 'conj') continue;
      const source = ends.speaker(t);
      const target = ends.addressee(t)[0];
      if (source && target && source.entity !== target.entity) yield { relation, trigger: t, source, target };
    }
  }
}
