// title: Who attacks whom
// question: Who is reported to have used force against whom, and how often?
// param since: date = null – only what happened on or after this day
// param until: date = null – only what happened on or before this day
// param limit: integer = 25 – rows at most
// returns: one row an attacker and target, with the number of different events, those told only in the words of speakers, the first and last date, and a sentence
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.plover = 'ASSAULT' AND r.polarity = 'affirmed' AND r.modality = 'actual'
  AND ($since IS NULL OR r.date >= $since) AND ($until IS NULL OR r.date <= $until)
WITH a, b, r.event AS event, min(size(r.attributedTo)) AS speakers, min(r.date) AS date, min(r.quote) AS quote
WITH a.id AS sourceId, a.name AS source, b.id AS targetId, b.name AS target, count(event) AS events,
     sum(CASE WHEN speakers > 0 THEN 1 ELSE 0 END) AS claimed, min(date) AS first, max(date) AS last, min(quote) AS quote
RETURN source, target, events, claimed AS `only claimed`, first, last, quote
ORDER BY events DESC, source, target, sourceId, targetId
LIMIT $limit
