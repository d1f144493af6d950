// title: Held, with no release reported
// question: Whom does somebody hold or arrest, with no release reported later?
// param limit: integer = 50 – rows at most
// returns: one row a captor and captive, with the first and last date, the number of different events, and a sentence
MATCH (a:Entity)-[h]->(b:Entity)
WHERE h.mode IN ['abduct', 'arrest'] AND h.polarity = 'affirmed' AND h.modality = 'actual'
WITH a, b, min(h.date) AS first, max(h.date) AS last, count(DISTINCT h.event) AS events, min(h.quote) AS quote
OPTIONAL MATCH (:Entity)-[x]->(b)
WHERE x.mode = 'release' AND x.polarity = 'affirmed' AND x.modality = 'actual'
WITH a, b, first, last, events, quote, max(CASE WHEN x.mode = 'release' THEN coalesce(x.dateEnd, '9999') END) AS released
WHERE released IS NULL OR released < last
RETURN a.name AS captor, b.name AS captive, first, last, events, quote
ORDER BY last, captor, captive, a.id, b.id
LIMIT $limit
