// title: What happened after a threat
// question: After one side threatened the other, what was reported between the two?
// param limit: integer = 50 – rows at most
// returns: one row a pair of threat and later event, the nearest first
MATCH (a:Entity)-[t]->(b:Entity)
WHERE t.plover = 'THREATEN' AND t.polarity = 'affirmed' AND t.date IS NOT NULL
MATCH (b)-[n]-(a)
WHERE n.event <> t.event AND n.date >= t.date AND n.polarity = 'affirmed' AND n.modality = 'actual'
RETURN t.date AS threatened, a.name AS by, b.name AS against, n.date AS afterwards, startNode(n).name AS source,
       type(n) AS relation, endNode(n).name AS target, n.quote AS quote
ORDER BY threatened, afterwards, by, against, n.id
LIMIT $limit
