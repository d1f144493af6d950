import type { Token } from '../../language/doc.js';
import type { TimeExpression } from './expression.js';

/** How the words stand to what they date: "on", "since", "before", "after", "until", "by". */
export type Relation = 'at' | 'since' | 'before' | 'after' | 'until' | 'by';

/** A time expression with the token it dates. */
export interface Attached {
  readonly expression: TimeExpression;
  readonly governor: Token;
  readonly relation: Relation;
  /** "Saturday's vote", "the January deal": dates the noun and nothing else. */
  readonly inside: boolean;
}

const relations: Record<string, Relation> = {
  since: 'since',
  before: 'before',
  'prior to': 'before',
  after: 'after',
  following: 'after',
  from: 'since',
  starting: 'since',
  until: 'until',
  till: 'until',
  through: 'until',
  by: 'by',
};

/** The tree's way from the words to what they date: over prepositions and other parts of a date. */
export function attach(expression: TimeExpression): Attached {
  let relation: Relation = 'at';
  let inside = false;
  let t = expression.anchor;
  for (let steps = 0; t.head !== t && steps < 12; steps++) {
    const { head, dep } = t;
    const within = t.i >= expression.from && t.i < expression.to;
    if (within && ['poss', 'compound', 'nmod', 'amod', 'nummod'].includes(dep)) inside = head.pos !== 'ADP';
    if (head.pos === 'ADP' || head.pos === 'SCONJ' || head.dep === 'prep' || head.dep === 'mark') {
      if (relation === 'at' && !expression.range) relation = relations[head.lower] ?? 'at';
      if (head.lower === 'as' || head.lower === 'of') inside ||= dep === 'pobj' && head.head.pos === 'NOUN';
      t = head;
      continue;
    }
    if (isDatePart(t, head)) {
      t = head;
      continue;
    }
    return { expression, governor: head, relation: relationByTree(t, relation), inside };
  }
  return { expression, governor: t, relation, inside };
}

/** "early on Monday", "noon on Saturday", "the morning of March 3": the head is itself only time. */
const timeWords =
  /^(?:early|earlier|late|later|noon|midnight|morning|afternoon|evening|night|day|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|start|beginning|end|middle|mid|date|gmt|local|month|year|week)$/;

function isDatePart(t: Token, head: Token): boolean {
  if (head.dep === 'ROOT') return false;
  return timeWords.test(head.lower) || (t.dep === 'prep' && head.pos === 'ADV' && head.dep === 'advmod');
}

/** "Monday" as object of "since" that the parser took for a mark or adverb. */
function relationByTree(t: Token, relation: Relation): Relation {
  if (relation !== 'at') return relation;
  const word = t.child('advmod', 'mark', 'prep')?.lower;
  return word ? (relations[word] ?? 'at') : 'at';
}
