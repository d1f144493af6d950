import type { AssertionProperties } from './graph-store.js';
import type { Portioned } from './portions.js';

/**
 * All Cypher that writes or reads Parley's graph, for every store. It keeps to what the embedded engine and
 * Neo4j 5 share (docs/stores.md): rows come in by UNWIND, types and labels are static, both ends are found by id.
 */

export const constraints = [
  'CREATE CONSTRAINT parley_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE',
  'CREATE CONSTRAINT parley_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE',
];

/**
 * These make what is missing and lock it (in a store that has locks), so that writers of one article or entity come
 * one after the other. What a writer waited for may be gone then, so look whether it is there (`locked`).
 */
export const lockArticles = `
UNWIND $ids AS id
MERGE (a:Article {id: id})
SET a.id = id`;
export const lockEntities = `
UNWIND $ids AS id
MERGE (e:Entity {id: id})
SET e.id = id`;

export const lockKnownArticle = `
MATCH (a:Article {id: $id})
SET a.id = $id`;

/** How articles were read before; without digest those that have just been made. */
export const articleDigests = `
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.digest AS digest`;

/** What all articles said of entities so far. */
export const entityTallies = `
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.tally AS tally, e.type AS type`;

/** `+=` with nulls in the map takes those properties away. */
export const setArticles = `
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a += row.properties`;

export const deleteArticles = `
UNWIND $ids AS id
MATCH (a:Article {id: id})
DETACH DELETE a`;

export const articleMentions = `
UNWIND $ids AS id
MATCH (e:Entity)-[m:MENTIONED_IN]->(a:Article {id: id})
RETURN id AS article, e.id AS entity, properties(m) AS properties`;

export const deleteMentions = `
UNWIND $ids AS id
MATCH (:Entity)-[m:MENTIONED_IN]->(a:Article {id: id})
DELETE m`;

/** Every end of an article's assertions is mentioned in it, so its entities are the place to look. */
export const deleteAssertions = `
UNWIND $entities AS id
MATCH (e:Entity {id: id})-[r]->(:Entity)
WHERE r.article IN $articles
DELETE r
RETURN count(*) AS deleted`;

export const deleteEntities = `
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e`;

/** Of an entity, beside `Entity`. */
export const labels = {
  Person: 'Actor:Person',
  Organisation: 'Actor:Organisation',
  State: 'Actor:State:Location',
  Group: 'Actor:Group',
  Location: 'Location',
} as const;

export type Labelled = keyof typeof labels;

export const unlabelEntities = `
UNWIND $ids AS id
MATCH (e:Entity {id: id})
REMOVE e:Actor:Person:Organisation:State:Group:Location`;

export const setEntities = (type: Labelled): string => `
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e:${labels[type]}
SET e += row.properties`;

/**
 * CREATE, not MERGE: the writer has just taken away what the article had before, in the same transaction, and
 * MERGE would look through all relationships of a busy actor for each row (quadratic).
 */
export const createMentions = `
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (a:Article {id: row.article})
CREATE (e)-[m:MENTIONED_IN]->(a)
SET m += row.properties`;

/** Whether a name can be a relation's type, and stand in a statement. */
export const isRelationType = (name: string): boolean => /^[A-Z][A-Z0-9_]{0,99}$/.test(name);

/** The type must have been checked (`isRelationType`). */
export const createAssertions = (type: string): string => `
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:\`${type}\`]->(b)
SET r += row.properties`;

export const articleIds = 'MATCH (a:Article) RETURN a.id AS id, a.digest AS digest';
export const entityIds = 'MATCH (e:Entity) RETURN e.id AS id';

export const readArticles = `
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, properties(a) AS properties`;

export const readEntities = `
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, properties(e) AS properties`;

export const readAssertions = `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE r.article IS NOT NULL
RETURN a.id AS sourceId, a.name AS sourceName, a.type AS sourceType, b.id AS targetId, b.name AS targetName,
       b.type AS targetType, type(r) AS type, r.id AS id, properties(r) AS properties`;

/** Of an assertion's relationship; named one by one they are read in a third of the time of `properties(r)`. */
export const assertionProperties = [
  'id',
  'article',
  'attributedIds',
  'attributedText',
  'attributedTo',
  'cameo',
  'date',
  'dateEnd',
  'datePrecision',
  'dateText',
  'end',
  'event',
  'modality',
  'mode',
  'object',
  'place',
  'plover',
  'polarity',
  'quote',
  'reasons',
  'reported',
  'rule',
  'sentence',
  'sourceSpan',
  'sourceText',
  'start',
  'targetSpan',
  'targetText',
  'trigger',
  'triggerSpan',
] as const satisfies readonly (keyof AssertionProperties)[];

const assertionColumns = `a.id AS sourceId, ${assertionProperties.map((name) => `r.\`${name}\` AS \`${name}\``).join(', ')},
       a.name AS sourceName, a.type AS sourceType, b.id AS targetId, b.name AS targetName, b.type AS targetType,
       type(r) AS type`;

export const assertionPortions: Portioned = {
  counts: `
MATCH (a:Entity)-[r]->(:Entity)
WHERE r.article IS NOT NULL
RETURN a.id AS id, count(r) AS count`,
  of: `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE r.article IS NOT NULL
RETURN ${assertionColumns}`,
  keys: `
MATCH (a:Entity {id: $id})-[r]->(:Entity)
WHERE r.article IS NOT NULL
RETURN r.id AS id`,
  between: `
MATCH (a:Entity {id: $id})-[r]->(b:Entity)
WHERE r.article IS NOT NULL AND r.id >= $from AND r.id < $to
RETURN ${assertionColumns}`,
};

export const readPairs = `
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE r.article IS NOT NULL
RETURN a.id AS source, b.id AS target, count(r) AS count`;

const mentions = (columns: string): Portioned => ({
  counts: `
MATCH (e:Entity)-[m:MENTIONED_IN]->(:Article)
RETURN e.id AS id, count(m) AS count`,
  of: `
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[m:MENTIONED_IN]->(a:Article)
RETURN ${columns}`,
  keys: `
MATCH (:Entity {id: $id})-[:MENTIONED_IN]->(a:Article)
RETURN a.id AS id`,
  between: `
MATCH (e:Entity {id: $id})-[m:MENTIONED_IN]->(a:Article)
WHERE a.id >= $from AND a.id < $to
RETURN ${columns}`,
});

export const mentionPortions = mentions(
  'e.id AS entity, a.id AS article, m.count AS count, m.forms AS forms',
);
export const keptMentionPortions = mentions('e.id AS entity, a.id AS article, properties(m) AS properties');

export const stats = {
  articles:
    'MATCH (a:Article) RETURN count(a) AS articles, coalesce(sum(a.sentences), 0) AS sentences, coalesce(sum(a.words), 0) AS words',
  entityTypes: 'MATCH (e:Entity) RETURN e.type AS key, count(e) AS n ORDER BY key',
  /** Type by type, because the embedded engine takes ten times as long for `type(r)` of every relationship. */
  types: 'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS type',
  relations: (type: string): string => `
MATCH (:Entity)-[r:\`${type}\`]->(:Entity) WHERE r.article IS NOT NULL
RETURN r.polarity AS polarity, r.modality AS modality, count(r) AS n`,
  events: 'MATCH (:Entity)-[r]->(:Entity) WHERE r.article IS NOT NULL RETURN count(DISTINCT r.event) AS n',
};

export const layoutMark = "MATCH (l:ParleyLayout {id: 'layout'}) RETURN l.fingerprint AS fingerprint";
export const readPositions = 'MATCH (e:Entity) WHERE e.x IS NOT NULL RETURN e.id AS id, e.x AS x, e.y AS y';
export const setLayoutMark = "MERGE (l:ParleyLayout {id: 'layout'}) SET l.fingerprint = $fingerprint";
export const setPositions = `
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.x = toFloat(row.x), e.y = toFloat(row.y)`;
