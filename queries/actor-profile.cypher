// title: Everything about one actor
// question: What does this actor do to others, and others to it?
// param actor: entity – name, alias or id
// param since: date = null – only what happened on or after this day
// param until: date = null – only what happened on or before this day
// param limit: integer = 100 – rows at most
// returns: one row an assertion, by date
MATCH (e:Entity)
WHERE toLower($actor) IN [toLower(e.id), toLower(e.name)] OR any(alias IN e.aliases WHERE toLower(alias) = toLower($actor))
MATCH (e)-[r]-(:Entity)
WHERE r.article IS NOT NULL AND ($since IS NULL OR r.date >= $since) AND ($until IS NULL OR r.date <= $until)
WITH DISTINCT r
ORDER BY r.date, r.article, r.start, r.id
LIMIT $limit
RETURN r.date AS date, startNode(r).name AS source, type(r) AS relation, endNode(r).name AS target,
       r.polarity AS polarity, r.modality AS modality, r.attributedTo AS `said by`, r.quote AS quote,
       r.article AS article
ORDER BY date, article, r.start, r.id
