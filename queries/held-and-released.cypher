// title: Held and released
// question: Who is reported to hold, arrest or release whom?
// param limit: integer = 50 – rows at most
// returns: one row an assertion, by date; planned or demanded releases say so
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.mode IN ['release', 'abduct', 'arrest']
RETURN r.date AS date, a.name AS source, type(r) AS relation, b.name AS target, r.polarity AS polarity,
       r.modality AS modality, r.quote AS quote
ORDER BY date, source, relation, target, r.id
LIMIT $limit
