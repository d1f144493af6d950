import type { Parameters, Rows } from '../store/index.js';
import type { Query } from './header.js';
import { nearest } from './similar.js';

type Ask = (cypher: string, parameters: Parameters) => Promise<Rows>;

const called = `
MATCH (e:Entity)
WHERE toLower($name) IN [toLower(e.id), toLower(e.name)] OR any(alias IN e.aliases WHERE toLower(alias) = toLower($name))
RETURN count(e) AS n`;

const holding = `
MATCH (e:Entity)
WHERE e.anonymous = false AND toLower(e.name) CONTAINS toLower($name)
RETURN e.name AS name, e.id AS id, e.mentions AS mentions
ORDER BY mentions DESC, name, id
LIMIT 3`;

const alike = `
MATCH (e:Entity)
WHERE e.anonymous = false AND abs(size(e.name) - size($name)) <= 3
RETURN e.name AS name, e.id AS id, e.mentions AS mentions
ORDER BY mentions DESC, name, id
LIMIT 20000`;

/** A sentence for each given name or id that nobody in the graph has: why an answer may have no rows. */
export async function unknownEntities(query: Query, parameters: Parameters, ask: Ask): Promise<string[]> {
  const told: string[] = [];
  for (const { name: parameter, type } of query.parameters) {
    const name = parameters[parameter];
    if (type !== 'entity' || typeof name !== 'string') continue;
    if (Number((await ask(called, { name })).rows[0]?.[0]) > 0) continue;
    const names = async (cypher: string) =>
      (await ask(cypher, { name })).rows.map(([found]) => String(found));
    const held = await names(holding);
    const meant = held.length > 0 ? held : [nearest(name, await names(alike)) ?? []].flat();
    const question = meant.length > 0 ? ` Did you mean ${meant.join(', or ')}?` : '';
    told.push(`Nobody in the graph is called ${JSON.stringify(name)}.${question}`);
  }
  return told;
}
