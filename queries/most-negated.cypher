// title: Most negated
// question: What is most often said not to be so, or not to be going to happen?
// param limit: integer = 25 – rows at most
// returns: one row a source, relation and target, with the number of different negated events, how many of them are refusals, and how many affirmed events stand against them
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.article IS NOT NULL
WITH a, b, type(r) AS relation,
     count(DISTINCT CASE WHEN r.polarity = 'negated' THEN r.event END) AS negated,
     count(DISTINCT CASE WHEN r.polarity = 'negated' AND r.modality = 'planned' THEN r.event END) AS refused,
     count(DISTINCT CASE WHEN r.polarity = 'affirmed' AND r.modality = 'actual' THEN r.event END) AS affirmed,
     min(CASE WHEN r.polarity = 'negated' THEN r.quote END) AS quote
WHERE negated > 0
RETURN a.name AS source, relation, b.name AS target, negated, refused, affirmed, quote
ORDER BY negated DESC, source, relation, target, a.id, b.id
LIMIT $limit
