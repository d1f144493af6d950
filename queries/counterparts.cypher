// title: Friends and foes of an actor
// question: With whom does this actor cooperate or clash, and who begins it?
// param actor: entity – name, alias or id
// param limit: integer = 25 – rows at most
// returns: one row a counterpart, with the number of different events of cooperation and conflict each way; threats count as conflict
MATCH (e:Entity)
WHERE toLower($actor) IN [toLower(e.id), toLower(e.name)] OR any(alias IN e.aliases WHERE toLower(alias) = toLower($actor))
MATCH (e)-[r]-(c:Entity)
WHERE r.polarity = 'affirmed' AND r.modality IN ['actual', 'threatened'] AND r.plover IS NOT NULL AND c.id <> e.id
WITH c, startNode(r).id = c.id AS theirs, r.event AS event, r.date AS date,
     r.plover IN ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'] AS friendly
WITH c, count(DISTINCT event) AS events, max(date) AS last,
     count(DISTINCT CASE WHEN friendly AND NOT theirs THEN event END) AS does,
     count(DISTINCT CASE WHEN friendly AND theirs THEN event END) AS gets,
     count(DISTINCT CASE WHEN NOT friendly AND NOT theirs THEN event END) AS harms,
     count(DISTINCT CASE WHEN NOT friendly AND theirs THEN event END) AS suffers
RETURN c.name AS counterpart, c.type AS kind, events, does AS `cooperation by the actor`, gets AS `cooperation by them`,
       harms AS `conflict by the actor`, suffers AS `conflict by them`, last
ORDER BY events DESC, counterpart, c.id
LIMIT $limit
