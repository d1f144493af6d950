// title: Busiest days
// question: On which days did most happen, and was it cooperation or conflict?
// param limit: integer = 31 – rows at most
// returns: one row a day, with the number of different events that the text dates to that one day
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.date = r.dateEnd AND r.polarity = 'affirmed' AND r.modality = 'actual' AND r.plover IS NOT NULL
WITH r.date AS day, r.event AS event, max(CASE WHEN r.plover IN
       ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'] THEN 1 ELSE 0 END) AS friendly
RETURN day, count(event) AS events, sum(friendly) AS cooperation, count(event) - sum(friendly) AS conflict
ORDER BY events DESC, day
LIMIT $limit
