// title: Who threatens whom
// question: Who warns or threatens whom, by which words, and who says so?
// param since: date = null – only what happened on or after this day
// param until: date = null – only what happened on or before this day
// param limit: integer = 25 – rows at most
// returns: one row an assertion, newest first; `said by` is empty where the article itself says it
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'affirmed' AND (r.modality = 'threatened' OR (r.plover = 'THREATEN' AND r.modality = 'actual'))
  AND ($since IS NULL OR r.date >= $since) AND ($until IS NULL OR r.date <= $until)
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.date AS date, r.modality AS modality,
       r.attributedTo AS `said by`, r.quote AS quote, r.article AS article
ORDER BY coalesce(r.date, '') DESC, source, target, r.id
LIMIT $limit
