// title: Who stands between adversaries
// question: Which actors talk or work with both sides of a conflict?
// param pairs: integer = 100 – look at so many pairs of adversaries, the most hostile first
// param limit: integer = 25 – rows at most
// returns: one row a mediator and pair of adversaries; `hostile events` counts what is between the adversaries
MATCH (a:Actor)-[h]->(b:Actor)
WHERE h.plover IN ['THREATEN', 'ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'REJECT', 'MOBILIZE', 'PROTEST']
  AND h.polarity = 'affirmed' AND h.modality IN ['actual', 'threatened'] AND a.id <> b.id
WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS oneId, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS otherId,
     count(DISTINCT h.event) AS hostile
ORDER BY hostile DESC, oneId, otherId
LIMIT $pairs
MATCH (a:Entity {id: oneId})
MATCH (b:Entity {id: otherId})
MATCH (a)-[x]-(m:Actor)
WHERE x.plover IN ['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE'] AND x.polarity = 'affirmed' AND x.modality = 'actual'
  AND m.id <> a.id AND m.id <> b.id
WITH a, b, m, hostile, count(DISTINCT x.event) AS withOne
MATCH (m)-[y]-(b)
WHERE y.plover IN ['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE'] AND y.polarity = 'affirmed' AND y.modality = 'actual'
WITH a, b, m, hostile, withOne, count(DISTINCT y.event) AS withOther
RETURN m.name AS mediator, a.name AS one, b.name AS other, hostile AS `hostile events`, withOne AS `with one`,
       withOther AS `with other`
ORDER BY `hostile events` DESC, mediator, one, other, m.id, a.id, b.id
LIMIT $limit
