// title: What happened after a threat
// question: After one side threatened the other, what was reported between the two?
// param by: entity = null – only threats by this one: name, alias or id
// param against: entity = null – only threats against this one: name, alias or id
// param days: integer = 30 – how many days after the threat to look
// param limit: integer = 50 – rows at most
// returns: one row a day of a threat and later event between the two, the nearest first
MATCH (a:Entity)-[t]->(b:Entity)
WHERE t.polarity = 'affirmed' AND (t.modality = 'threatened' OR (t.plover = 'THREATEN' AND t.modality = 'actual'))
  AND t.date IS NOT NULL AND a.id <> b.id
  AND ($by IS NULL OR toLower($by) IN [toLower(a.id), toLower(a.name)]
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($by)))
  AND ($against IS NULL OR toLower($against) IN [toLower(b.id), toLower(b.name)]
    OR any(alias IN b.aliases WHERE toLower(alias) = toLower($against)))
WITH DISTINCT a, b, t.date AS threatened, t.event AS threat
MATCH (a)-[n]-(b)
WHERE n.event <> threat AND n.date >= threatened AND n.date <= toString(date(threatened) + duration({days: $days}))
  AND n.polarity = 'affirmed' AND n.modality = 'actual'
WITH threatened, a.name AS by, b.name AS against, n.date AS afterwards, startNode(n).name AS source, type(n) AS relation,
     endNode(n).name AS target, n.event AS event, min(n.quote) AS quote
RETURN threatened, by, against, afterwards, source, relation, target, quote
ORDER BY threatened, by, against, afterwards, source, relation, target, event
LIMIT $limit
