// title: Who stands between adversaries
// question: Which actors talk or work with both sides of a conflict?
// param pairs: integer = 50 – look at so many pairs of adversaries, the most hostile first
// param limit: integer = 25 – rows at most
// returns: one row a mediator and pair of adversaries; `hostile events` counts what is between the adversaries
MATCH (a:Actor)-[h]->(b:Actor)
WHERE h.plover IN ['THREATEN', 'ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'REJECT', 'MOBILIZE', 'PROTEST']
  AND h.polarity = 'affirmed' AND h.modality IN ['actual', 'threatened'] AND a.id <> b.id
WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS oneId, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS otherId,
     count(DISTINCT h.event) AS hostile
ORDER BY hostile DESC, oneId, otherId
LIMIT $pairs
UNWIND [[oneId, 1], [otherId, 2]] AS side
MATCH (s:Entity {id: side[0]})
MATCH (s)-[x]-(m:Actor)
WHERE x.plover IN ['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE'] AND x.polarity = 'affirmed' AND x.modality = 'actual'
  AND m.id <> oneId AND m.id <> otherId
WITH oneId, otherId, hostile, m, count(DISTINCT CASE WHEN side[1] = 1 THEN x.event END) AS withOne,
     count(DISTINCT CASE WHEN side[1] = 2 THEN x.event END) AS withOther
WHERE withOne > 0 AND withOther > 0
WITH oneId, otherId, hostile, m, withOne, withOther
ORDER BY hostile DESC, m.name, oneId, otherId, m.id
LIMIT $limit
MATCH (a:Entity {id: oneId})
MATCH (b:Entity {id: otherId})
RETURN m.name AS mediator, a.name AS one, b.name AS other, hostile AS `hostile events`, withOne AS `with one`,
       withOther AS `with other`
ORDER BY `hostile events` DESC, mediator, oneId, otherId, m.id
