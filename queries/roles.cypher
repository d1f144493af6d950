// title: Offices and memberships
// question: Who holds which office, belongs to what, speaks or stands for whom?
// param limit: integer = 100 – rows at most
// returns: one row a standing relation, read from titles and appositions
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.article IS NOT NULL AND r.plover IS NULL AND r.cameo IS NULL
WITH a, b, type(r) AS relation, r.polarity AS polarity, r.modality AS modality, count(DISTINCT r.article) AS articles,
     min(r.quote) AS quote
RETURN a.name AS who, relation, b.name AS `whom or where`, a.roles AS roles, polarity, modality, articles, quote
ORDER BY who, relation, `whom or where`, polarity, modality, a.id, b.id
LIMIT $limit
