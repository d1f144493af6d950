// title: Disputes between outlets
// question: What does one outlet report that another denies?
// param limit: integer = 25 – rows at most
// returns: one row a source, relation, target and pair of outlets that disagree, with a sentence of each
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.modality = 'actual'
WITH a, b, r.plover AS plover, collect(r) AS told, sum(CASE WHEN r.polarity = 'affirmed' THEN 1 ELSE 0 END) AS yes,
     sum(CASE WHEN r.polarity = 'negated' THEN 1 ELSE 0 END) AS no
WHERE yes > 0 AND no > 0
UNWIND told AS r
WITH a, b, type(r) AS relation, r.article AS article, min(CASE WHEN r.polarity = 'affirmed' THEN r.quote END) AS affirmed,
     min(CASE WHEN r.polarity = 'negated' THEN r.quote END) AS denied
MATCH (x:Article {id: article})
WHERE x.outlet IS NOT NULL
WITH a, b, relation, x.outlet AS outlet, min(affirmed) AS affirmed, min(denied) AS denied
WITH a, b, relation, collect([outlet, affirmed, denied]) AS sides
UNWIND sides AS one
UNWIND sides AS other
WITH a, b, relation, one[0] AS says, one[1] AS affirmed, other[0] AS denies, other[2] AS denied
WHERE says <> denies AND affirmed IS NOT NULL AND denied IS NOT NULL
RETURN a.name AS source, relation, b.name AS target, says AS `reported by`, affirmed, denies AS `denied by`, denied
ORDER BY source, relation, target, `reported by`, `denied by`, a.id, b.id
LIMIT $limit
