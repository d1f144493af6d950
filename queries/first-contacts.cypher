// title: First contacts
// question: Which actors were reported to talk with each other for the first time, and when?
// param since: date = null – only first contacts on or after this day
// param limit: integer = 25 – rows at most
// returns: one row a pair, the newest first contact first, with its sentence and how many meetings and talks are known by now
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.plover = 'CONSULT' AND r.polarity = 'affirmed' AND r.modality = 'actual' AND a.id <> b.id
  AND r.date IS NOT NULL
WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS oneId, CASE WHEN a.id < b.id THEN a.name ELSE b.name END AS one,
     CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS otherId, CASE WHEN a.id < b.id THEN b.name ELSE a.name END AS other, r
WITH oneId, one, otherId, other, min(r.date + r.quote) AS first, count(DISTINCT r.event) AS events
WITH oneId, one, otherId, other, substring(first, 0, 10) AS date, substring(first, 10) AS quote, events
WHERE $since IS NULL OR date >= $since
RETURN date, one, other, events, quote
ORDER BY date DESC, one, other, oneId, otherId
LIMIT $limit
