import { recordsOf } from '../export/contract.js';
import { codePointOffsets } from '../model/offsets.js';
import type { Derivation } from './derivation.js';

/** A derivation as JSON: the assertion as `parley extract` prints it, and the steps. Offsets count code points. */
export function derivationRecord({ article, assertion, tree, ...steps }: Derivation) {
  const at = codePointOffsets(article.text);
  const { rule, status, date, source, target, repeatedBy, codes } = steps;
  return {
    assertion: recordsOf(article).assertion(assertion),
    rule,
    source,
    target,
    repeatedBy,
    status,
    date,
    codes,
    tree: tree.tokens.map((t) => ({
      i: t.i,
      text: t.text,
      start: at(t.start),
      end: at(t.end),
      lemma: t.lemma,
      pos: t.pos,
      tag: t.tag,
      dep: t.dep,
      head: t.head.i,
      mark: tree.marks.get(t) ?? null,
    })),
  };
}
