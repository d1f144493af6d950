// title: Most negated
// question: What is most often said not to be so, or not to be going to happen?
// param limit: integer = 25 – rows at most
// returns: one row a source, relation and target, with the number of different negated events, how many of them are refusals, and how many affirmed events stand against them
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'negated'
WITH a, b, type(r) AS relation, count(DISTINCT r.event) AS negated,
     count(DISTINCT CASE WHEN r.modality = 'planned' THEN r.event END) AS refused, min(r.quote) AS quote
ORDER BY negated DESC, a.name, relation, b.name, a.id, b.id
LIMIT $limit
OPTIONAL MATCH (a)-[r]->(b)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual' AND type(r) = relation
WITH a, b, relation, negated, refused, quote, count(DISTINCT r.event) AS affirmed
RETURN a.name AS source, relation, b.name AS target, negated, refused, affirmed, quote
ORDER BY negated DESC, source, relation, target, a.id, b.id
