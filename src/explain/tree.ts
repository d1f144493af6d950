import type { Token } from '../language/doc.js';
import type { Span } from '../model/index.js';
import type { Kept } from './reading.js';

/** Words that change what their head says: "not", "will", "was", "that", "up". */
const FUNCTION = new Set(['neg', 'aux', 'auxpass', 'mark', 'prt', 'agent', 'expl']);

const matters = (t: Token): boolean =>
  FUNCTION.has(t.dep) || (/^(no|neither|never)$/.test(t.lower) && /^(det|advmod|preconj)$/.test(t.dep));

/** The part of a sentence's tree that a relation was read from, and which of its words are which end. */
export interface TreePart {
  /** In text order; with each token its heads up to the root. */
  readonly tokens: readonly Token[];
  readonly trigger: Token;
  readonly marks: ReadonlyMap<Token, 'source' | 'trigger' | 'target'>;
}

/** Trigger and ends with all that stands above them, and the words that govern whether it is so. */
export function treePart({ finding, assertion }: Kept): TreePart {
  const { trigger } = finding;
  const { doc, sentence } = trigger;
  const headOf = ({ start, end }: Span): Token | undefined => {
    const inside = doc.tokensIn(start, end).filter((t) => t.sentence === sentence);
    return inside.find((t) => t.head === t || !inside.includes(t.head));
  };
  const source = headOf(finding.source);
  const target = headOf(finding.target);
  const said = assertion.date ? sentence.text.indexOf(assertion.date.text) : -1;
  const when =
    assertion.date && said >= 0
      ? doc.tokensIn(sentence.start + said, sentence.start + said + assertion.date.text.length)
      : [];
  const keep = new Set<Token>();
  for (const t of [trigger, source, target, finding.object, ...when])
    for (const x of t ? [t, ...t.ancestors()] : []) keep.add(x);
  for (const t of [...keep]) for (const c of t.children) if (matters(c)) keep.add(c);
  const marks = new Map<Token, 'source' | 'trigger' | 'target'>();
  if (target) marks.set(target, 'target');
  if (source) marks.set(source, 'source');
  marks.set(trigger, 'trigger');
  return { tokens: [...keep].sort((a, b) => a.i - b.i), trigger, marks };
}
