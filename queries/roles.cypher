// title: Offices and memberships
// question: Who holds which office, belongs to what, speaks or stands for whom?
// param limit: integer = 100 – rows at most
// returns: one row a standing relation, read from titles and appositions
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.plover IS NULL AND r.cameo IS NULL
RETURN a.name AS who, type(r) AS relation, b.name AS `whom or where`, a.roles AS roles, r.polarity AS polarity,
       count(DISTINCT r.article) AS articles, min(r.quote) AS quote
ORDER BY who, relation, `whom or where`, polarity
LIMIT $limit
