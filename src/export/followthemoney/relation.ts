import type { StoredAssertion, StoredEnd } from '../../store/index.js';
import type { ArticleHead } from '../relations/record.js';
import { when } from '../relations/words.js';
import { address, ftmId, ftmLine } from './entity.js';
import type { Mapping } from './mapping.js';

/** The link, event or note that an assertion is. Only what is affirmed and actual is a link or an event. */
export function relationLine(
  assertion: StoredAssertion,
  article: ArticleHead,
  label: string,
  mapping: Mapping,
): string {
  const { source, target, type, properties: p } = assertion;
  const id = ftmId('assertion', p.id);
  const common = {
    summary: p.quote.trim(),
    description: description(assertion, label),
    proof: ftmId('article', article.id),
    publisher: article.outlet,
    sourceUrl: address(article.url),
  };
  const name = `${source.name} ${label} ${target.name}`;
  if (p.polarity !== 'affirmed' || p.modality !== 'actual')
    return ftmLine(mapping.claim.schema, id, {
      name: `${statusOf(assertion)}: ${name}`,
      ...both(assertion, mapping.claim),
      ...common,
      keywords: keywords(assertion),
    });
  const bounded = { ...common, ...daysOf(assertion), recordId: p.id };
  if (p.cameo !== null || p.plover !== null)
    return ftmLine(mapping.event.schema, id, {
      name,
      ...both(assertion, mapping.event),
      location: p.place,
      ...bounded,
      keywords: keywords(assertion),
    });
  const link = linkOf(type, source, target, mapping);
  return ftmLine(link.schema, id, {
    [link.source]: ftmId('entity', source.id),
    [link.target]: ftmId('entity', target.id),
    role: p.rule.startsWith(`${type}/role:`) ? p.trigger : label,
    status: statusOf(assertion),
    ...bounded,
  });
}

/** The type's own link where both ends fit into it. */
export function linkOf(
  type: string,
  source: StoredEnd,
  target: StoredEnd,
  { links, link }: Mapping,
): Mapping['link'] {
  const own = links[type];
  return own?.sources.includes(source.type) && own.targets.includes(target.type) ? own : link;
}

function both({ source, target }: StoredAssertion, { ends, places }: Mapping['event']) {
  const of = (property: string) =>
    [source, target]
      .filter(({ type }) => (type === 'Location' ? places : ends) === property)
      .map(({ id }) => ftmId('entity', id));
  return { [ends]: of(ends), [places]: of(places) };
}

const keywords = ({ type, properties: { plover, cameo } }: StoredAssertion) => [type, plover, cameo];

const statusOf = ({ properties: { polarity, modality } }: StoredAssertion): string =>
  polarity === 'negated' ? (modality === 'actual' ? 'denied' : `not ${modality}`) : modality;

/** In words, since a reader of the entity sees nothing else of it. */
function description(assertion: StoredAssertion, label: string): string {
  const { source, target, properties: p } = assertion;
  const fact = p.polarity === 'affirmed' && p.modality === 'actual';
  const date = { from: p.date, to: p.dateEnd, precision: p.datePrecision ?? '' };
  return [
    `${source.name} ${label} ${target.name}${p.object === null ? '' : ` (${p.object})`}`,
    fact ? null : `${statusOf(assertion)}: not reported to have happened`,
    p.attributedTo.length > 0 ? `says ${p.attributedTo.join(', quoting ')}` : null,
    p.datePrecision === null ? null : when(date),
    p.place === null ? null : `in ${p.place}`,
    `read in sentence ${p.sentence + 1}`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

function daysOf({ properties: { date, dateEnd } }: StoredAssertion) {
  return date !== null && date === dateEnd ? { date } : { startDate: date, endDate: dateEnd };
}
