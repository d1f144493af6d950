// title: Who connects two actors
// question: Through whom are these two connected, besides directly?
// param one: entity – name, alias or id
// param other: entity – name, alias or id
// param limit: integer = 25 – rows at most
// returns: one row a go-between, with the number of different events to either side
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
MATCH (b:Entity)
WHERE toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other))
WITH DISTINCT a, b
MATCH (a)-[x]-(m:Entity)
WHERE x.polarity = 'affirmed' AND x.modality = 'actual' AND a.id <> b.id AND m.id <> a.id AND m.id <> b.id
WITH b, m, count(DISTINCT x.event) AS withOne
MATCH (m)-[y]-(b)
WHERE y.polarity = 'affirmed' AND y.modality = 'actual'
WITH m, withOne, count(DISTINCT y.event) AS withOther
WITH m, withOne, withOther, withOne + withOther AS events
RETURN m.name AS between, withOne AS `events with one`, withOther AS `events with other`
ORDER BY events DESC, between, m.id
LIMIT $limit
