import type { Doc, Token } from '../language/doc.js';
import type { Resolution } from '../model/index.js';
import { isNoun, isVerb, triggerWords } from './grammar.js';
import type { Ontology, TypedFrame } from './ontology/load.js';
import { adjectivePredicate, nounPredicate } from './predicates/nouns.js';
import type { Predicate } from './predicates/predicate.js';
import { rolePredicate } from './predicates/roles.js';
import { verbPredicate } from './predicates/verbs.js';
import type { Operators } from './status/operators.js';

/** A predicate together with the frames its words trigger. */
export interface Triggered {
  readonly predicate: Predicate;
  readonly frames: readonly TypedFrame[];
}

const NONE: readonly TypedFrame[] = [];

/** The predicates of a document whose words some frame waits for; others are never built. */
export function* triggered(
  doc: Doc,
  resolution: Resolution,
  ontology: Ontology,
  operators: Operators,
): Generator<Triggered> {
  const { verb, noun, adjective, role } = ontology.triggers;
  const look = (index: ReadonlyMap<string, readonly TypedFrame[]>, t: Token): readonly TypedFrame[] => {
    let found: readonly TypedFrame[] = NONE;
    for (const word of triggerWords(t)) {
      const frames = index.get(word);
      if (frames) found = found === NONE ? frames : [...found, ...frames];
    }
    return found;
  };
  for (const t of doc.tokens) {
    if (isVerb(t)) {
      const frames = look(verb, t);
      if (frames.length > 0) yield { predicate: verbPredicate(t), frames };
      // Participles that the tagger takes for verbs: "is displeased with"
      const adjectives = t.tag === 'VBN' ? look(adjective, t) : [];
      if (adjectives.length > 0) yield { predicate: adjectivePredicate(t), frames: adjectives };
    } else if (isNoun(t)) {
      const events = t.pos === 'NOUN' ? look(noun, t) : [];
      if (events.length > 0) yield { predicate: nounPredicate(t, resolution, operators), frames: events };
      const roles = look(role, t);
      if (roles.length > 0) yield { predicate: rolePredicate(t, resolution), frames: roles };
    } else if (t.pos === 'ADJ') {
      const frames = look(adjective, t);
      if (frames.length > 0) yield { predicate: adjectivePredicate(t), frames };
    }
  }
}
