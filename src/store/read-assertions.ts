import type { CypherDriver, Value } from './driver.js';
import type { AssertionProperties, StoredAssertion, StoredEnd } from './graph-store.js';
import { type Cells, portions } from './portions.js';
import { assertionPortions, assertionProperties } from './statements.js';

/** By source, then by id. */
export async function* assertions(driver: CypherDriver): AsyncGenerator<StoredAssertion> {
  for await (const rows of portions(driver, assertionPortions))
    for (const row of rows) yield assertionOf(row);
}

const end = (id: Value | undefined, row: Cells, at: number): StoredEnd => ({
  id: id as string,
  name: row[at] as string,
  type: row[at + 1] as StoredEnd['type'],
});

/** The columns of `assertionPortions`. */
function assertionOf(row: Cells): StoredAssertion {
  const properties: Record<string, Value> = {};
  for (let i = 0; i < assertionProperties.length; i++)
    properties[assertionProperties[i] as string] = row[1 + i] as Value;
  const rest = 1 + assertionProperties.length;
  return {
    source: end(row[0], row, rest),
    target: end(row[rest + 2], row, rest + 3),
    type: row[rest + 5] as string,
    properties: properties as unknown as AssertionProperties,
  };
}
