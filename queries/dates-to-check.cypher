// title: Dates to check
// question: What is told as done, but dated after the article that tells it?
// param limit: integer = 50 – rows at most
// returns: one row an assertion, with the words its date was read from
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.modality = 'actual' AND r.date > r.reported
RETURN r.date AS date, r.dateText AS `read from`, r.reported AS reported, a.name AS source, type(r) AS relation,
       b.name AS target, r.quote AS quote, r.article AS article
ORDER BY date DESC, source, relation, target, r.id
LIMIT $limit
