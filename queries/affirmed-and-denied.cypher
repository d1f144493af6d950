// title: Affirmed and denied
// question: Of which relations does one sentence say that they are so and another that they are not?
// param limit: integer = 25 – rows at most
// returns: one row a source, relation and target, with the number of different events and a sentence for each side
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.modality = 'actual'
WITH a, b, r.plover AS plover, collect(r) AS told, sum(CASE WHEN r.polarity = 'affirmed' THEN 1 ELSE 0 END) AS yes,
     sum(CASE WHEN r.polarity = 'negated' THEN 1 ELSE 0 END) AS no
WHERE yes > 0 AND no > 0
UNWIND told AS r
WITH a, b, type(r) AS relation,
     count(DISTINCT CASE WHEN r.polarity = 'affirmed' THEN r.event END) AS yes,
     count(DISTINCT CASE WHEN r.polarity = 'negated' THEN r.event END) AS no,
     min(CASE WHEN r.polarity = 'affirmed' THEN r.quote END) AS affirmed,
     min(CASE WHEN r.polarity = 'negated' THEN r.quote END) AS denied
WHERE yes > 0 AND no > 0
WITH a, b, relation, yes, no, affirmed, denied, yes + no AS events
RETURN a.name AS source, relation, b.name AS target, yes AS `times affirmed`, no AS `times denied`, affirmed, denied
ORDER BY events DESC, source, relation, target, a.id, b.id
LIMIT $limit
