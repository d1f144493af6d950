import { ParleyError } from '../../errors.js';
import type { Run } from '../driver.js';
import { constraints } from '../statements.js';

const oldest = 5;

/** Refuses servers whose Cypher is too old. `agent` is what the server calls itself: `Neo4j/5.26.30`. */
export function demandVersion(agent: string, shown: string): void {
  const version = /^Neo4j\/v?(\d+)\.(\d+)/.exec(agent);
  if (!version || Number(version[1]) >= oldest) return;
  throw new ParleyError(
    'PARLEY_STORE_OLD_SERVER',
    `The server is Neo4j ${version[1]}.${version[2]}, too old`,
    {
      place: { file: shown },
      fix: `Use Neo4j ${oldest} or newer.`,
    },
  );
}

const indexes = ['CREATE INDEX parley_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)'];

/** Every node of Parley's has these; a node that has the label but not the property is somebody else's. */
const marks = { Entity: 'tally', Article: 'digest', ParleyLayout: 'fingerprint' } as const;

const known = "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'parley_' RETURN count(*) AS n";

/** On first use of a database: looks that nobody else has Parley's labels, and makes constraints and indexes. */
export async function prepare(run: Run, shown: string): Promise<void> {
  const made = (await run(known)).rows[0]?.[0];
  if (made === constraints.length) return;
  for (const [label, property] of Object.entries(marks)) {
    const { rows } = await run(`MATCH (n:${label}) WHERE n.${property} IS NULL RETURN count(n) AS n`);
    const foreign = Number(rows[0]?.[0]);
    if (foreign === 0) continue;
    throw new ParleyError(
      'PARLEY_STORE_FOREIGN',
      `The database has ${foreign} nodes with the label ${label} that are not Parley’s; nothing was changed`,
      { place: { file: shown }, fix: `Rename that label of yours, or use another database.` },
    );
  }
  for (const statement of [...constraints, ...indexes]) await run(statement);
}
