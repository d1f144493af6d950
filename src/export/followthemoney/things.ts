import type { CountryCodes } from '../../analyse/actors/countries.js';
import type { StoredArticle, StoredEntity, StoredMention } from '../../store/index.js';
import { address, ftmId, ftmLine } from './entity.js';

/** Of a single value of a text property. */
const longestText = 65_000;

export const articleLine = ({ id, title, outlet, published, url, text }: StoredArticle): string =>
  ftmLine('Article', ftmId('article', id), {
    fileName: id,
    title: title ?? id,
    publisher: outlet,
    publishedAt: published,
    sourceUrl: address(url),
    bodyText: text.length <= longestText ? text : null,
  });

/** `schema` is what the mapping has for its kind. */
export function entityLine(entity: StoredEntity, schema: string, countries: CountryCodes): string {
  const { id, type, name, aliases, roles, iso } = entity;
  const country = (iso && countries.get(iso)?.alpha2.toLowerCase()) || null;
  return ftmLine(schema, ftmId('entity', id), {
    name,
    alias: aliases,
    [type === 'Person' ? 'position' : 'summary']: roles,
    country,
    ...(type === 'State' ? { jurisdiction: country } : {}),
    ...(type === 'Location' ? placeOf(entity) : {}),
    description: entity.anonymous ? 'Not named in the text.' : null,
    keywords: [`parley:${id}`, ...(entity.anonymous ? ['anonymous'] : [])],
  });
}

const placeOf = ({ name, latitude, longitude }: StoredEntity) => ({
  full: name,
  latitude: latitude === null ? null : String(latitude),
  longitude: longitude === null ? null : String(longitude),
});

/** Only parties can be mentioned; a place is documented. */
export function mentionLine({ entity, article, forms }: StoredMention, isPlace: boolean): string {
  const [id, document] = [ftmId('mention', entity, article), ftmId('article', article)];
  return isPlace
    ? ftmLine('Documentation', id, { document, entity: ftmId('entity', entity), role: 'mentioned' })
    : ftmLine('Mention', id, { document, resolved: ftmId('entity', entity), name: forms });
}
