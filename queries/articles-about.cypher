// title: Articles about two actors
// question: Which articles speak of both, and what do they report between them?
// param one: entity – name, alias or id
// param other: entity – name, alias or id
// param limit: integer = 50 – rows at most
// returns: one row an article, those that mention both most first, with the mentions of each and the number of relations between them
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
MATCH (b:Entity)
WHERE toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other))
MATCH (a)-[m:MENTIONED_IN]->(x:Article)
WHERE a.id <> b.id
MATCH (b)-[n:MENTIONED_IN]->(x)
WITH a, b, x, m.count AS ofOne, n.count AS ofOther, CASE WHEN m.count < n.count THEN m.count ELSE n.count END AS both
ORDER BY both DESC, x.published DESC, x.id
LIMIT $limit
OPTIONAL MATCH (a)-[r]-(b)
WHERE r.article = x.id
WITH x, ofOne, ofOther, both, count(r) AS relations
RETURN x.published AS published, x.outlet AS outlet, x.title AS title, ofOne AS `mentions of one`,
       ofOther AS `mentions of other`, relations, x.url AS url, x.id AS article
ORDER BY both DESC, published DESC, article
