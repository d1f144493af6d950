// title: Who stands between adversaries
// question: Which actors talk with both sides of a conflict?
// param limit: integer = 25 – rows at most
// returns: one row a mediator and pair of adversaries; `hostile events` counts what is between the adversaries
MATCH (a:Entity)-[h]-(b:Entity)
WHERE h.plover IN ['THREATEN', 'ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'REJECT', 'MOBILIZE', 'PROTEST']
  AND h.polarity = 'affirmed' AND a.id < b.id
WITH a, b, count(DISTINCT h.event) AS hostile
MATCH (m:Actor)-[x]-(a)
WHERE x.plover IN ['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE'] AND x.polarity = 'affirmed' AND m.id <> b.id
MATCH (m)-[y]-(b)
WHERE y.plover IN ['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE'] AND y.polarity = 'affirmed'
RETURN m.name AS mediator, a.name AS one, b.name AS other, hostile AS `hostile events`,
       count(DISTINCT x.event) AS `with one`, count(DISTINCT y.event) AS `with other`
ORDER BY `hostile events` DESC, mediator, one, other
LIMIT $limit
