// title: What is new since a day
// question: Which relations, and which turns of known ones (planned before, done now), are reported since this day for the first time?
// param since: date – the first day of publication that counts as new
// param limit: integer = 100 – rows at most
// returns: one row a source, relation, target and status; `known before` counts earlier events of this relation with another status
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.reported IS NOT NULL
WITH a, b, collect(r) AS told, max(r.reported) AS last
WHERE last >= $since
UNWIND told AS r
WITH a, b, type(r) AS relation, r.polarity AS polarity, r.modality AS modality, min(r.reported) AS first,
     count(DISTINCT r.event) AS events, min(r.quote) AS quote,
     count(DISTINCT CASE WHEN r.reported < $since THEN r.event END) AS before
WITH a, b, relation, sum(before) AS known, collect([polarity, modality, first, events, quote]) AS statuses
UNWIND statuses AS status
WITH a, b, relation, known, status[0] AS polarity, status[1] AS modality, status[2] AS first, status[3] AS events,
     status[4] AS quote
WHERE first >= $since
RETURN first AS reported, a.name AS source, relation, b.name AS target, polarity, modality, events,
       known AS `known before`, quote
ORDER BY reported, source, relation, target, polarity, modality, a.id, b.id
LIMIT $limit
