// title: Shortest chain between two actors
// question: Over whom are these two linked by what is reported to have happened, in the fewest steps?
// param one: entity – name, alias or id
// param other: entity – name, alias or id
// returns: one row a step, with the number of different events between the two of that step, the relations, and a sentence; chains of more than four steps are not looked for
//
// Two steps from each side until the sides meet. A way is its number of entities, then their ids from its own side
// on, so the least is the shortest; ways that end at one entity are one row, so the sides meet by grouping.
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
WITH collect(a.id) AS starts
MATCH (b:Entity)
WHERE (toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other)))
  AND NOT b.id IN starts
WITH starts, collect(b.id) AS ends
UNWIND [s IN starts | ['there', s]] + [e IN ends | ['back', e]] AS side
WITH side[0] AS side, side[1] AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual'
UNWIND [['1', n.id], ['2', n.id, m.id]] AS way
WITH last(way) AS id, min(CASE WHEN side = 'there' THEN way END) AS there, min(CASE WHEN side = 'back' THEN way END) AS back
WITH there, back, CASE WHEN there IS NOT NULL AND back IS NOT NULL
       THEN [toString(size(there) + size(back) - 3)] + there[1..size(there)] + [i IN range(2, size(back) - 1) | back[size(back) - i]] END AS met
WITH collect([coalesce(there, []), coalesce(back, [])]) AS ways, min(met) AS met, count(there) AS theres, count(back) AS backs
WHERE theres > 0 AND backs > 0
UNWIND CASE WHEN met IS NULL THEN ways ELSE [[met, met]] END AS way
WITH way[0] AS there, way[1] AS back, met IS NULL AND size(way[0]) = 3 AS goes
MATCH (n:Entity {id: CASE WHEN size(there) > 0 THEN last(there) ELSE last(back) END})
OPTIONAL MATCH (n)-[r]-(m:Entity)
WHERE goes AND r.polarity = 'affirmed' AND r.modality = 'actual'
UNWIND CASE WHEN m.id IS NULL THEN [[there, back]] ELSE [[there, back], [['3', there[1], there[2], m.id], []]] END AS way
WITH CASE WHEN size(way[0]) > 0 THEN last(way[0]) ELSE last(way[1]) END AS id,
     min(CASE WHEN size(way[0]) > 0 THEN way[0] END) AS there, min(CASE WHEN size(way[1]) > 0 THEN way[1] END) AS back
WITH there, back, CASE WHEN there = back THEN there WHEN there IS NOT NULL AND back IS NOT NULL
       THEN [toString(size(there) + size(back) - 3)] + there[1..size(there)] + [i IN range(2, size(back) - 1) | back[size(back) - i]] END AS met
WITH collect([coalesce(there, []), coalesce(back, [])]) AS ways, min(met) AS met
UNWIND CASE WHEN met IS NULL THEN ways ELSE [[met, met]] END AS way
WITH way[0] AS there, way[1] AS back, met IS NULL AND size(way[1]) = 3 AS goes
MATCH (n:Entity {id: CASE WHEN size(back) > 0 THEN last(back) ELSE last(there) END})
OPTIONAL MATCH (n)-[r]-(m:Entity)
WHERE goes AND r.polarity = 'affirmed' AND r.modality = 'actual'
UNWIND CASE WHEN m.id IS NULL THEN [[there, back]] ELSE [[there, back], [[], ['3', back[1], back[2], m.id]]] END AS way
WITH CASE WHEN size(way[0]) > 0 THEN last(way[0]) ELSE last(way[1]) END AS id,
     min(CASE WHEN size(way[0]) > 0 THEN way[0] END) AS there, min(CASE WHEN size(way[1]) > 0 THEN way[1] END) AS back
WITH CASE WHEN there = back THEN there WHEN there IS NOT NULL AND back IS NOT NULL
       THEN [toString(size(there) + size(back) - 3)] + there[1..size(there)] + [i IN range(2, size(back) - 1) | back[size(back) - i]] END AS met
WITH min(met) AS met
UNWIND range(1, coalesce(size(met), 0) - 2) AS step
MATCH (x:Entity {id: met[step]})
MATCH (y:Entity {id: met[step + 1]})
MATCH (x)-[r]-(y)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual'
WITH step, x, y, type(r) AS relation, count(DISTINCT r.event) AS events, min(r.quote) AS quote
ORDER BY step, relation
WITH step, x, y, sum(events) AS events, collect(relation) AS relations, min(quote) AS quote
RETURN step, x.name AS one, y.name AS other, events, relations, quote
ORDER BY step
