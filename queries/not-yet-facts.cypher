// title: Not yet facts
// question: What is planned, proposed, demanded, threatened or alleged, but not reported as done?
// param modality: planned|proposed|demanded|threatened|alleged|possible|hypothetical = null – only this one
// param limit: integer = 50 – rows at most
// returns: one row an assertion
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.modality <> 'actual' AND ($modality IS NULL OR r.modality = $modality)
RETURN r.modality AS modality, a.name AS source, type(r) AS relation, b.name AS target, r.polarity AS polarity,
       r.date AS date, r.attributedTo AS `said by`, r.quote AS quote
ORDER BY modality, source, relation, target, r.id
LIMIT $limit
