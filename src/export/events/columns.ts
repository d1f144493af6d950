import type { Quad } from '../../relate/ontology/codes.js';
import type { StoredAssertion } from '../../store/index.js';
import type { ArticleHead } from '../relations/record.js';
import type { Known } from './actors.js';
import type { Occurred } from './occurred.js';

/** One row: an assertion with what is known around it. */
export interface EventRow {
  readonly assertion: StoredAssertion;
  readonly label: string;
  readonly source: Known;
  readonly target: Known;
  readonly place: Known;
  readonly article: ArticleHead;
  readonly score: number | null;
  readonly quad: Quad | null;
  readonly occurred: Occurred;
}

type Column = readonly [title: string, value: (row: EventRow) => string | number | null];

const property =
  (name: keyof StoredAssertion['properties']) =>
  ({ assertion }: EventRow) =>
    assertion.properties[name] as string | number | null;

const quads: readonly Quad[] = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
];

/** The twenty columns of ICEWS (Boschee and others 2015, "ICEWS Coded Event Data", doi:10.7910/DVN/28075). */
const icews: readonly Column[] = [
  ['Event ID', property('event')],
  ['Event Date', ({ assertion: { properties: p } }) => p.date ?? p.dateEnd ?? p.reported],
  ['Source Name', ({ assertion }) => assertion.source.name],
  ['Source Sectors', ({ source }) => source.sectors],
  ['Source Country', ({ source }) => source.country],
  ['Event Text', ({ label }) => label],
  ['CAMEO Code', property('cameo')],
  ['Intensity', ({ score }) => score?.toFixed(1) ?? null],
  ['Target Name', ({ assertion }) => assertion.target.name],
  ['Target Sectors', ({ target }) => target.sectors],
  ['Target Country', ({ target }) => target.country],
  ['Story ID', property('article')],
  ['Sentence Number', ({ assertion }) => assertion.properties.sentence + 1],
  ['Publisher', ({ article }) => article.outlet],
  ['City', () => null],
  ['District', () => null],
  ['Province', () => null],
  ['Country', ({ place }) => place.country],
  ['Latitude', ({ place }) => place.latitude],
  ['Longitude', ({ place }) => place.longitude],
];

/** What ICEWS has no columns for. */
const more: readonly Column[] = [
  ['Occurred', ({ occurred }) => occurred],
  ['Polarity', property('polarity')],
  ['Modality', property('modality')],
  ['Speakers', ({ assertion }) => assertion.properties.attributedTo.join('; ')],
  ['Source Code', ({ source }) => source.code],
  ['Target Code', ({ target }) => target.code],
  ['CAMEO Root', ({ assertion }) => assertion.properties.cameo?.slice(0, 2) ?? null],
  ['Quad Class', ({ quad }) => (quad === null ? null : quads.indexOf(quad) + 1)],
  ['PLOVER Type', property('plover')],
  ['PLOVER Mode', property('mode')],
  ['Relation', ({ assertion }) => assertion.type],
  ['Object', property('object')],
  ['Place', property('place')],
  ['Date From', property('date')],
  ['Date To', property('dateEnd')],
  ['Date Precision', property('datePrecision')],
  ['Published', property('reported')],
  ['Text', property('quote')],
  ['Headline', ({ article }) => article.title],
  ['URL', ({ article }) => article.url],
  ['Source ID', ({ assertion }) => assertion.source.id],
  ['Target ID', ({ assertion }) => assertion.target.id],
  ['Assertion ID', property('id')],
];

export const columns = [...icews, ...more];
