// title: What is between two actors
// question: What is reported between these two, in either direction?
// param one: entity – name, alias or id
// param other: entity – name, alias or id
// param limit: integer = 100 – rows at most
// returns: one row an assertion, by date
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
MATCH (b:Entity)
WHERE toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other))
WITH DISTINCT a, b
MATCH (a)-[r]-(b)
WHERE r.article IS NOT NULL
WITH DISTINCT r
ORDER BY r.date, r.article, r.start, r.id
LIMIT $limit
RETURN r.date AS date, startNode(r).name AS source, type(r) AS relation, endNode(r).name AS target,
       r.polarity AS polarity, r.modality AS modality, r.attributedTo AS `said by`, r.quote AS quote,
       r.article AS article
ORDER BY date, article, r.start, r.id
