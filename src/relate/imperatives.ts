import type { Doc, Token } from '../language/doc.js';
import type { Resolution } from '../model/index.js';
import type { Ends, FoundEnd } from './ends/ends.js';
import { isVerb, ownSubjects } from './grammar.js';
import type { Ontology, RelationType } from './ontology/load.js';
import { isImperative, surfaceSubjects } from './predicates/verbs.js';
import type { Operators } from './status/operators.js';

/** An order inside a quotation: "“Leave the city,” the general told residents"; or "he said Chad must leave". */
export interface Order {
  readonly relation: RelationType;
  readonly trigger: Token;
  /** The verb of saying whose clause obliges; null for an imperative. */
  readonly saying: Token | null;
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
      if (source && target && source.entity !== target.entity)
        yield { relation, trigger: t, saying: null, source, target };
    }
  }
}

const OBLIGING = new Set(['must', 'should', 'ought']);

/** "The mayor said that the bank must pay": who says that somebody must do something demands it of them. */
export function* obligations(
  doc: Doc,
  ontology: Ontology,
  operators: Operators,
  ends: Ends,
): Generator<Order> {
  const relation = [...ontology.types.values()].find((t) => t.imperative);
  if (!relation) return;
  for (const modal of doc.tokens) {
    const v = modal.head;
    if (modal.dep !== 'aux' || !OBLIGING.has(modal.lower) || v.dep !== 'ccomp' || !isVerb(v.head)) continue;
    const saying = v.head;
    if (operators.verbs.get(saying.lemma)?.name !== 'report') continue;
    const said = surfaceSubjects(saying).flatMap((t) => ends.of(t));
    const obliged = ownSubjects(v).flatMap((t) => ends.of(t));
    for (const source of said)
      for (const target of obliged)
        if (source.entity !== target.entity) yield { relation, trigger: modal, saying, source, target };
  }
}
