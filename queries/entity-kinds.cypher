// title: How many of each kind
// question: Which kinds of entities were found, and how many of them are unnamed?
// returns: one row a kind, with its entities, those without a name, their mentions, and those without any relation
MATCH (e:Entity)
OPTIONAL MATCH (e)-[r]-(:Entity)
WHERE r.article IS NOT NULL
WITH e, count(r) AS relations
RETURN e.type AS kind, count(e) AS entities, sum(CASE WHEN e.anonymous THEN 1 ELSE 0 END) AS unnamed,
       sum(e.mentions) AS mentions, sum(CASE WHEN relations = 0 THEN 1 ELSE 0 END) AS `without relations`
ORDER BY entities DESC, kind
