// title: Affirmed and denied
// question: Of which relations does one sentence say that they are so and another that they are not?
// param limit: integer = 25 – rows at most
// returns: one row a source, relation and target, with a sentence for each side
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'affirmed'
MATCH (a)-[n]->(b)
WHERE n.polarity = 'negated' AND type(n) = type(r)
RETURN a.name AS source, type(r) AS relation, b.name AS target, min(r.quote) AS affirmed, min(n.quote) AS denied
ORDER BY source, relation, target
LIMIT $limit
