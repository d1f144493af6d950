// title: Who connects two actors
// question: Through whom are these two connected, when not directly?
// param one: string – name, alias or id
// param other: string – name, alias or id
// param limit: integer = 25 – rows at most
// returns: one row a go-between, with the relations to either side
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
MATCH (a)-[x]-(m:Entity)-[y]-(b:Entity)
WHERE a.id <> b.id AND m.id <> a.id AND m.id <> b.id
  AND (toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other)))
WITH m.name AS between, count(DISTINCT x.event) AS one, count(DISTINCT y.event) AS other
WITH between, one, other, one + other AS both
RETURN between, one AS `events with one`, other AS `events with other`
ORDER BY both DESC, between
LIMIT $limit
