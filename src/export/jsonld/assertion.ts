import type { StoredAssertion } from '../../store/index.js';
import { iri } from './iri.js';
import type { JsonLdNode } from './nodes.js';

/**
 * An assertion as a resource: what it says (RDF 1.1 reification), how, who says so, and from which words it was read by
 * which rule (PROV-O, with the selectors of the Web Annotation model, which count code points as Parley does). Nothing
 * is stated as a triple of its own, since a text that denies or alleges it states nothing of the kind.
 */
export function assertionNode({ source, target, type, properties: p }: StoredAssertion): JsonLdNode {
  return {
    '@id': iri('assertion', p.id),
    '@type': ['rdf:Statement', 'prov:Entity'],
    source: iri('entity', source.id),
    relation: iri('relation', type),
    target: iri('entity', target.id),
    event: iri('event', p.event),
    polarity: p.polarity,
    modality: p.modality,
    speakers: p.attributedTo,
    attributedTo: p.attributedTo.map((name, i) => speaker(name, p.attributedIds[i] ?? '')),
    from: p.date,
    to: p.dateEnd,
    datePrecision: p.datePrecision,
    dateText: p.dateText,
    reported: p.reported,
    place: p.place,
    matter: p.object,
    cameo: p.cameo,
    plover: p.plover,
    mode: p.mode,
    reasons: p.reasons,
    derivedFrom: {
      '@id': iri('quote', p.id),
      '@type': ['oa:SpecificResource', 'prov:Entity'],
      hasSource: iri('article', p.article),
      quotedFrom: iri('article', p.article),
      sentence: p.sentence,
      selector: [position([p.start, p.end]), { '@type': 'oa:TextQuoteSelector', exact: p.quote }],
    },
    sourceWords: words(p.sourceText, p.sourceSpan),
    triggerWords: words(p.trigger, p.triggerSpan),
    targetWords: words(p.targetText, p.targetSpan),
    generatedBy: iri('reading', p.rule),
  };
}

/** Who is no entity of the graph has a name only. */
const speaker = (name: string, id: string) =>
  id === '' ? { '@type': 'prov:Agent', name } : { '@id': iri('entity', id) };

const position = ([start, end]: readonly number[]) => ({ '@type': 'oa:TextPositionSelector', start, end });

const words = (exact: string, span: readonly number[]) => ({ ...position(span), exact });
