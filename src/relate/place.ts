import type { Token } from '../language/doc.js';
import type { ResolvedMention } from '../model/mention.js';
import type { Resolution } from '../model/resolution.js';

/** Prepositions that say where something happens; "to" and "from" say where it leads. */
const locative = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'throughout',
  'around',
  'off',
  'within',
]);

const deepest = 4;

/**
 * Where the event of `predicate` happens: the name of the place in a phrase of the predicate's clause or of
 * its event noun ("held talks in Doha", "a meeting near Aleppo"). Arguments are no places: "strikes on Gaza"
 * and "leaders in Gaza" (people who are there) say nothing of where the act is. Null where the clause is silent.
 */
export function placeOf(predicate: Token, resolution: Resolution): string | null {
  let t: Token = predicate;
  for (let steps = 0; steps < deepest; steps++) {
    const found = placeIn(t, resolution);
    if (found) return found;
    const up = sharedClause(t);
    if (!up) return null;
    t = up;
  }
  return null;
}

/** Where the words may stand one step up: a light verb for its noun, the first verb for a joined one. */
function sharedClause(t: Token): Token | null {
  const { head, dep } = t;
  if (head === t) return null;
  if (dep === 'conj' && !t.child('nsubj', 'nsubjpass')) return head;
  const noun = t.pos === 'NOUN' && (dep === 'dobj' || dep === 'nsubjpass' || dep === 'nsubj');
  if (noun && (head.pos === 'VERB' || head.pos === 'AUX') && t.lemma !== head.lemma) return head;
  return dep === 'xcomp' ? head : null;
}

/** The first locative phrase of the token itself, then of the event noun that is its object. */
function placeIn(t: Token, resolution: Resolution): string | null {
  const preps = t.childrenOf('prep').filter((p) => locative.has(p.lower));
  const object = t.pos === 'VERB' ? t.child('dobj') : undefined;
  const nested = object && isEventNoun(object, resolution) ? object.childrenOf('prep') : [];
  for (const prep of [...preps, ...nested.filter((p) => locative.has(p.lower))]) {
    for (const object of prep.childrenOf('pobj')) {
      const name = placeName(object, resolution);
      if (name) return name;
    }
  }
  return null;
}

/** A noun that is nobody's mention: "talks", "a rally". */
const isEventNoun = (t: Token, { byHead }: Resolution): boolean => t.pos === 'NOUN' && !byHead.has(t.i);

/** "Doha", "the Syrian city of Idlib", "the capital, Tripoli". */
function placeName(t: Token, resolution: Resolution): string | null {
  const mention = resolution.byHead.get(t.i);
  if (mention && isPlace(mention)) return nameOf(mention, resolution);
  for (const child of t.children) {
    const inner = child.dep === 'appos' ? child : child.lower === 'of' ? child.child('pobj') : undefined;
    const name = inner && placeName(inner, resolution);
    if (name) return name;
  }
  return null;
}

const isPlace = ({ type }: ResolvedMention): boolean => type === 'Location' || type === 'State';

const nameOf = (mention: ResolvedMention, { entities }: Resolution): string =>
  (mention.entity && entities.get(mention.entity)?.name) ?? mention.text;
