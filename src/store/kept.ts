import type { CypherDriver, Value } from './driver.js';
import { portions } from './portions.js';
import { by, pages } from './read.js';
import * as cypher from './statements.js';

type Properties = Readonly<Record<string, Value>>;

/**
 * What the store keeps beside the assertions, with the marks by which writing goes on (`digest` of articles, `tally` of
 * entities, what each article says of whom): for formats that another database takes whole.
 */
export interface KeptGraph {
  /** By id, which is among the properties; as all properties, without nulls. */
  articles(): AsyncIterable<Properties>;
  /** By id. */
  entities(): AsyncIterable<Properties>;
  /** By entity, then by article. */
  mentions(): AsyncIterable<KeptMention>;
}

interface KeptMention {
  readonly entity: string;
  readonly article: string;
  readonly properties: Properties;
}

export function keptGraph(driver: CypherDriver): KeptGraph {
  const properties = async function* (ids: string, rows: string) {
    for await (const page of pages(driver, ids, rows))
      for (const row of page.sort(by('id'))) yield row.properties as Properties;
  };
  return {
    articles: () => properties(cypher.articleIds, cypher.readArticles),
    entities: () => properties(cypher.entityIds, cypher.readEntities),
    mentions: () => mentions(driver),
  };
}

async function* mentions(driver: CypherDriver): AsyncGenerator<KeptMention> {
  for await (const rows of portions(driver, cypher.keptMentionPortions))
    for (const [entity, article, properties] of rows) yield { entity, article, properties } as KeptMention;
}
