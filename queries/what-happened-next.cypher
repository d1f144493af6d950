// title: What happened after a threat
// question: After one side threatened the other, what was reported between the two?
// param by: entity = null – only threats by this one: name, alias or id
// param against: entity = null – only threats against this one: name, alias or id
// param days: integer = 30 – how many days after the threat to look
// param limit: integer = 50 – rows at most
// returns: one row a day of a threat and later event between the two, the nearest first
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'affirmed' AND r.modality IN ['actual', 'threatened'] AND r.date IS NOT NULL AND a.id <> b.id
WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS low, CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS high,
     sum(CASE WHEN r.plover = 'THREATEN' OR r.modality = 'threatened' THEN 1 ELSE 0 END) AS threats, collect(r) AS told
WHERE threats > 0
UNWIND told AS t
WITH told, t, startNode(t) AS a, endNode(t) AS b
WHERE (t.plover = 'THREATEN' OR t.modality = 'threatened')
  AND ($by IS NULL OR toLower($by) IN [toLower(a.id), toLower(a.name)]
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($by)))
  AND ($against IS NULL OR toLower($against) IN [toLower(b.id), toLower(b.name)]
    OR any(alias IN b.aliases WHERE toLower(alias) = toLower($against)))
WITH told, a, b, t.event AS threat, t.date AS threatened, toString(date(t.date) + duration({days: $days})) AS until
UNWIND told AS n
WITH a, b, threat, threatened, until, n
WHERE n.modality = 'actual' AND n.event <> threat AND n.date >= threatened AND n.date <= until
WITH threatened, a.name AS by, b.name AS against, n.date AS afterwards, startNode(n).name AS source, type(n) AS relation,
     endNode(n).name AS target, n.event AS event, min(n.quote) AS quote
RETURN threatened, by, against, afterwards, source, relation, target, quote
ORDER BY threatened, by, against, afterwards, source, relation, target, event
LIMIT $limit
