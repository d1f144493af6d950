// title: Who demands what of whom
// question: Who asks, urges or orders whom to do what?
// param since: date = null – only what happened on or after this day
// param until: date = null – only what happened on or before this day
// param limit: integer = 50 – rows at most
// returns: one row an assertion, newest first; `what` holds the words of the text, where there are any
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.plover = 'REQUEST' AND r.polarity = 'affirmed' AND r.modality = 'actual'
  AND ($since IS NULL OR r.date >= $since) AND ($until IS NULL OR r.date <= $until)
RETURN r.date AS date, a.name AS source, type(r) AS relation, b.name AS target, r.object AS what,
       r.attributedTo AS `said by`, r.quote AS quote, r.article AS article
ORDER BY coalesce(r.date, '') DESC, source, target, r.id
LIMIT $limit
