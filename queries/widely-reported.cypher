// title: Most widely reported
// question: Which events do most articles and outlets report?
// param least: integer = 2 – only events that so many articles report
// param limit: integer = 25 – rows at most
// returns: one row an event, with how many articles and different outlets report it
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.article IS NOT NULL
WITH r.event AS event, count(DISTINCT r.article) AS articles, collect(DISTINCT r.article) AS ids, min(r.date) AS date,
     min([r.quote, a.name, type(r), b.name, r.polarity, r.modality]) AS told
WHERE articles >= $least
WITH event, articles, ids, date, told
ORDER BY articles DESC, event
LIMIT $limit
UNWIND ids AS id
MATCH (x:Article {id: id})
WITH event, articles, date, told, count(DISTINCT x.outlet) AS outlets
RETURN articles, outlets, date, told[1] AS source, told[2] AS relation, told[3] AS target, told[4] AS polarity,
       told[5] AS modality, told[0] AS quote
ORDER BY articles DESC, outlets DESC, source, relation, target, event
