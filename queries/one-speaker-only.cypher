// title: Claims of one speaker only
// question: Which events rest on the word of a single speaker, with no other speaker and no report of the writer's own?
// param limit: integer = 50 – rows at most
// returns: one row an event
MATCH (a:Entity)-[r]->(b:Entity)
WITH a.name AS source, type(r) AS relation, b.name AS target, r.event AS event,
     count(DISTINCT CASE WHEN size(r.attributedTo) = 0 THEN '' ELSE r.attributedTo[0] END) AS speakers,
     min(CASE WHEN size(r.attributedTo) = 0 THEN '' ELSE r.attributedTo[0] END) AS speaker,
     min(r.quote) AS quote
WHERE speakers = 1 AND speaker <> ''
RETURN speaker, source, relation, target, quote
ORDER BY speaker, source, relation, target, event
LIMIT $limit
