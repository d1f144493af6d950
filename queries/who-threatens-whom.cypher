// title: Who threatens whom
// question: Who warns or threatens whom, by which words, and who says so?
// param limit: integer = 25 – rows at most
// returns: one row an assertion, newest first; `said by` is empty where the reporter says it
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (r.plover = 'THREATEN' OR r.modality = 'threatened') AND r.polarity = 'affirmed'
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.date AS date, r.modality AS modality,
       r.attributedTo AS `said by`, r.quote AS quote, r.article AS article
ORDER BY coalesce(r.date, '') DESC, source, target, r.id
LIMIT $limit
