import type { EntityType } from '../../model/index.js';
import type { TypeInWords } from '../../relate/ontology/describe.js';
import type { StoredArticle, StoredEntity, StoredMention } from '../../store/index.js';
import { iri } from './iri.js';

/** By `seeds/exports/context.json`; what is null or empty is not written. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

export const articleNode = ({ id, title, outlet, published, url, text }: StoredArticle): JsonLdNode => ({
  '@id': iri('article', id),
  '@type': ['schema:NewsArticle', 'prov:Entity'],
  headline: title,
  publisher: outlet,
  published,
  url,
  text,
});

const types: Readonly<Record<EntityType, readonly string[]>> = {
  Person: ['schema:Person', 'prov:Agent'],
  Organisation: ['schema:Organization', 'prov:Agent'],
  State: ['schema:Country', 'prov:Agent'],
  Group: ['parley:Group', 'prov:Agent'],
  Location: ['schema:Place'],
};

export const entityNode = (entity: StoredEntity): JsonLdNode => ({
  '@id': iri('entity', entity.id),
  '@type': types[entity.type],
  name: entity.name,
  alias: entity.aliases,
  role: entity.roles,
  anonymous: entity.anonymous,
  standsFor: entity.principal === null ? null : iri('entity', entity.principal),
  iso: entity.iso,
  latitude: entity.latitude,
  longitude: entity.longitude,
});

export const mentionNode = ({ entity, article, count, forms }: StoredMention): JsonLdNode => ({
  '@type': 'parley:Mention',
  mentioned: iri('entity', entity),
  mentionedIn: iri('article', article),
  count,
  form: forms,
});

export const relationNode = ({ name, label, explain }: TypeInWords): JsonLdNode => ({
  '@id': iri('relation', name),
  '@type': 'rdf:Property',
  label,
  comment: explain === '' ? null : explain,
});

export const softwareNode = (version: string): JsonLdNode => ({
  '@id': iri('software', version),
  '@type': 'prov:SoftwareAgent',
  name: 'Parley',
  version,
});

/** The reading of sentences by one rule. */
export const readingNode = (rule: string, version: string): JsonLdNode => ({
  '@id': iri('reading', rule),
  '@type': 'prov:Activity',
  rule,
  by: iri('software', version),
});
