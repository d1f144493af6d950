import { articleRowsOf } from './article-rows.js';
import type { CypherDriver } from './driver.js';
import type { GraphStore } from './graph-store.js';
import { keptGraph } from './kept.js';
import * as reading from './read.js';
import { assertions } from './read-assertions.js';
import * as writing from './write.js';

/** The graph over any database that speaks Cypher. */
export function cypherStore(driver: CypherDriver): GraphStore {
  return {
    write: (graphs) => writing.write(driver, graphs),
    writeRows: (articles) => writing.writeRows(driver, articles),
    rows: () => articleRowsOf(driver),
    remove: (article) => writing.remove(driver, article),
    query: (cypher, parameters = {}, { seconds } = {}) => driver.run(cypher, parameters, seconds),
    articles: () => reading.articles(driver),
    entities: () => reading.entities(driver),
    assertions: () => assertions(driver),
    pairs: () => reading.pairs(driver),
    mentions: () => reading.mentions(driver),
    kept: () => keptGraph(driver),
    stats: () => reading.stats(driver),
    layout: () => reading.layout(driver),
    keepLayout: (positions) => reading.keepLayout(driver, positions),
    close: () => driver.close(),
  };
}
