// title: New on the scene
// question: Which named actors and places are mentioned since this day for the first time?
// param since: date – the first day of publication that counts as new
// param limit: integer = 50 – rows at most
// returns: one row an entity, the most mentioned first, with the day of its first article
MATCH (e:Entity)-[m:MENTIONED_IN]->(x:Article)
WHERE e.anonymous = false
WITH e, min(x.published) AS first
WHERE first >= $since
RETURN e.name AS name, e.type AS kind, e.roles AS roles, first, e.mentions AS mentions, e.articles AS articles
ORDER BY mentions DESC, name, e.id
LIMIT $limit
