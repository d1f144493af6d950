// title: Who talks to whom
// question: Which actors meet, negotiate or consult with each other, and how often?
// param limit: integer = 25 – rows at most
// returns: one row a pair, with the number of different events, the first and last date, and a sentence
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.plover = 'CONSULT' AND r.polarity = 'affirmed' AND r.modality = 'actual' AND a.id <> b.id
WITH CASE WHEN a.id < b.id THEN a.name ELSE b.name END AS one,
     CASE WHEN a.id < b.id THEN b.name ELSE a.name END AS other, r
RETURN one, other, count(DISTINCT r.event) AS events, min(r.date) AS first, max(r.date) AS last,
       min(r.quote) AS quote
ORDER BY events DESC, one, other
LIMIT $limit
