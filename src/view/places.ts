import { kindOf } from './graph.js';
import { type Readable, type Row, rows } from './rows.js';
import type { WirePlaces } from './wire.js';

const placesQuery = `MATCH (n:Location) WHERE n.latitude IS NOT NULL AND n.longitude IS NOT NULL
RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.latitude AS latitude, n.longitude AS longitude
ORDER BY id`;
const happenedQuery = `MATCH (:Entity)-[r]->(:Entity) WHERE r.place IS NOT NULL
RETURN r.id AS edge, r.place AS place, r.article AS article ORDER BY edge`;
const namesQuery = `UNWIND $articles AS article
MATCH (n:Location)-[m:MENTIONED_IN]->(t:Article {id: article}) WHERE n.latitude IS NOT NULL
RETURN article, n.id AS id, m.name AS name, m.forms AS forms ORDER BY article, id`;

/** Whom a place's name means in its article; none where it could be several. */
function meanings(found: readonly Row[]): (article: string, name: string) => string | null {
  const ids = new Map<string, Set<string>>();
  const key = (article: string, name: string) => JSON.stringify([article, name]);
  for (const row of found)
    for (const name of [row.text('name'), ...row.texts('forms')]) {
      const at = key(row.text('article'), name);
      ids.set(at, (ids.get(at) ?? new Set()).add(row.text('id')));
    }
  return (article, name) => {
    const [id = null, other] = ids.get(key(article, name)) ?? [];
    return other === undefined ? id : null;
  };
}

/** Of which a page holds a part: relations and entities by id. */
interface Part {
  readonly relations: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/** What has a place on the map; of a part of the graph only what it holds, and where that happened. */
export async function readPlaces(store: Readable, part?: Part): Promise<WirePlaces> {
  const all = await rows(store, placesQuery);
  const happened = (await rows(store, happenedQuery)).filter(
    (row) => part?.relations.has(row.text('edge')) ?? true,
  );
  const articles = [...new Set(happened.map((row) => row.text('article')))].sort();
  const meant = meanings(await rows(store, namesQuery, { articles }));
  const where = new Set(happened.map((row) => meant(row.text('article'), row.text('place'))));
  const held = (id: string) => !part || part.entities.has(id) || where.has(id);
  const places = all.filter((row) => held(row.text('id')));
  const rowOf = new Map(places.map((row, i) => [row.text('id'), i]));
  const located = happened.flatMap((row) => {
    const place = rowOf.get(meant(row.text('article'), row.text('place')) ?? '');
    return place === undefined ? [] : [{ edge: row.text('edge'), place }];
  });
  return {
    places: {
      id: places.map((row) => row.text('id')),
      name: places.map((row) => row.text('name')),
      kind: places.map((row) => kindOf(row.texts('labels'))),
      latitude: places.map((row) => row.number('latitude')),
      longitude: places.map((row) => row.number('longitude')),
    },
    happened: { edge: located.map(({ edge }) => edge), place: located.map(({ place }) => place) },
  };
}
