// title: Most active
// question: Who does most, to whom is most done, and with how many others?
// param limit: integer = 25 – rows at most
// returns: one row an actor, with the number of different events it does and suffers, of others it deals with, and the share of conflict
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual' AND r.plover IS NOT NULL AND a.id <> b.id
WITH a.id AS source, b.id AS target, r.event AS event,
     CASE WHEN r.plover IN ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'] THEN 0 ELSE 1 END
       AS hostile
UNWIND [[source, target, 1], [target, source, 0]] AS side
WITH side[0] AS id, count(DISTINCT CASE WHEN side[2] = 1 THEN event END) AS does,
     count(DISTINCT CASE WHEN side[2] = 0 THEN event END) AS suffers, count(DISTINCT side[1]) AS others,
     count(DISTINCT event) AS events, count(DISTINCT CASE WHEN hostile = 1 THEN event END) AS conflict
ORDER BY events DESC, id
LIMIT $limit
MATCH (e:Entity {id: id})
RETURN e.name AS actor, e.type AS kind, events, does, suffers, others AS `deals with`,
       conflict / toFloat(events) AS `share of conflict`
ORDER BY events DESC, actor, id
