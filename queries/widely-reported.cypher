// title: Most widely reported
// question: Which events do most articles and outlets report?
// param least: integer = 2 – only events that so many articles report
// param limit: integer = 25 – rows at most
// returns: one row an event, with how many articles and different outlets report it
MATCH (:Entity)-[r]->(:Entity)
WITH r.event AS event, collect(DISTINCT r.article) AS ids, collect(r) AS told
WITH event, ids, told, size(ids) AS articles
WHERE articles >= $least
WITH event, ids, told, articles
ORDER BY articles DESC, event
LIMIT $limit
UNWIND told AS r
WITH event, ids, articles, min(r.date) AS date,
     min([r.quote, startNode(r).name, type(r), endNode(r).name, r.polarity, r.modality]) AS told
UNWIND ids AS id
MATCH (x:Article {id: id})
WITH event, articles, date, told, count(DISTINCT x.outlet) AS outlets
RETURN articles, outlets, date, told[1] AS source, told[2] AS relation, told[3] AS target, told[4] AS polarity,
       told[5] AS modality, told[0] AS quote
ORDER BY articles DESC, outlets DESC, source, relation, target, event
