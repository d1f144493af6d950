// title: Articles about two actors
// question: Which articles speak of both, and what do they report between them?
// param one: entity – name, alias or id
// param other: entity – name, alias or id
// param limit: integer = 50 – rows at most
// returns: one row an article, those that mention both most first, with the mentions of each and the number of relations between them
MATCH (e:Entity)
WITH e, toLower($one) IN [toLower(e.id), toLower(e.name)] OR any(alias IN e.aliases WHERE toLower(alias) = toLower($one)) AS isOne,
     toLower($other) IN [toLower(e.id), toLower(e.name)] OR any(alias IN e.aliases WHERE toLower(alias) = toLower($other)) AS isOther
WHERE isOne OR isOther
MATCH (e)-[m:MENTIONED_IN]->(x:Article)
WITH x, sum(CASE WHEN isOne THEN m.count END) AS ofOne, sum(CASE WHEN isOther THEN m.count END) AS ofOther,
     count(CASE WHEN isOne THEN 1 END) AS ones, count(CASE WHEN isOther THEN 1 END) AS others
WHERE ones > 0 AND others > 0
WITH x.id AS article, coalesce(x.published, '') AS published, ofOne, ofOther, CASE WHEN ofOne < ofOther THEN ofOne ELSE ofOther END AS both
ORDER BY both DESC, published DESC, article
LIMIT $limit
WITH collect([article, ofOne, ofOther]) AS found
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
MATCH (b:Entity)
WHERE toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other))
WITH DISTINCT found, a, b
OPTIONAL MATCH (a)-[r]-(b)
WITH found, collect(r.article) AS told
UNWIND range(0, size(found) - 1) AS place
WITH place, found[place] AS it, told
MATCH (x:Article {id: it[0]})
RETURN x.published AS published, x.outlet AS outlet, x.title AS title, it[1] AS `mentions of one`,
       it[2] AS `mentions of other`, size([t IN told WHERE t = x.id]) AS relations, x.url AS url, x.id AS article
ORDER BY place
