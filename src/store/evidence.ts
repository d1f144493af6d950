import { ParleyError } from '../errors.js';
import type { ArticleGraph, Assertion, Span } from '../model/index.js';
import { isRelationType } from './statements.js';

/**
 * The writer's last look: every assertion's sentence, ends and trigger must stand in the article where it says,
 * and its ends must be entities of the article. Throws PARLEY_STORE_EVIDENCE, PARLEY_STORE_ENTITY or
 * PARLEY_STORE_TYPE; nothing is written then.
 */
export function demandEvidence(graph: ArticleGraph): void {
  const known = new Set<string>(graph.entities.map((entity) => entity.id));
  for (const assertion of graph.assertions) {
    demandSpans(graph, assertion);
    for (const end of [assertion.source, assertion.target])
      if (!known.has(end.entity))
        throw new ParleyError(
          'PARLEY_STORE_ENTITY',
          `Assertion ${assertion.id} of article ${graph.article.id} has the end ${JSON.stringify(end.entity)}, which is not among the article's entities`,
          { fix: 'This is a fault of the extraction: please report it with the article.' },
        );
    if (!isRelationType(assertion.type))
      throw new ParleyError(
        'PARLEY_STORE_TYPE',
        `${JSON.stringify(assertion.type)} cannot be a relation type`,
        { fix: 'Name relation types in capitals, digits and underscores: MEETS_WITH.' },
      );
  }
}

function demandSpans({ article }: ArticleGraph, assertion: Assertion): void {
  const { evidence, source, target, trigger } = assertion;
  const spans: [string, Span][] = [
    ['quote', evidence],
    ['source', source],
    ['target', target],
    ['trigger', trigger],
  ];
  for (const [what, span] of spans) {
    const stands = span.end > span.start && article.text.slice(span.start, span.end) === span.text;
    if (evidence.article === article.id && stands) continue;
    throw new ParleyError(
      'PARLEY_STORE_EVIDENCE',
      `The ${what} of assertion ${assertion.id} is not in article ${article.id} at ${span.start}–${span.end}: ${JSON.stringify(span.text.slice(0, 80))}`,
      {
        fix: 'An edge needs evidence. This is a fault of the extraction: please report it with the article.',
      },
    );
  }
}
