// title: Who talks to whom
// question: Which actors meet, negotiate or consult with each other, and how often?
// param since: date = null – only what happened on or after this day
// param until: date = null – only what happened on or before this day
// param limit: integer = 25 – rows at most
// returns: one row a pair, with the number of different events, the first and last date, and a sentence
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.plover = 'CONSULT' AND r.polarity = 'affirmed' AND r.modality = 'actual' AND a.id <> b.id
  AND ($since IS NULL OR r.date >= $since) AND ($until IS NULL OR r.date <= $until)
WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS oneId, CASE WHEN a.id < b.id THEN a.name ELSE b.name END AS one,
     CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS otherId, CASE WHEN a.id < b.id THEN b.name ELSE a.name END AS other, r
WITH oneId, one, otherId, other, count(DISTINCT r.event) AS events, min(r.date) AS first, max(r.date) AS last,
     min(r.quote) AS quote
RETURN one, other, events, first, last, quote
ORDER BY events DESC, one, other, oneId, otherId
LIMIT $limit
