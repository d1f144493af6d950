// title: Everything about one actor
// question: What does this actor do to others, and others to it?
// param actor: string – name, alias or id
// param limit: integer = 100 – rows at most
// returns: one row an assertion, by date
MATCH (a:Entity)-[r]->(b:Entity)
WHERE toLower($actor) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor))
   OR toLower($actor) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($actor))
RETURN r.date AS date, a.name AS source, type(r) AS relation, b.name AS target, r.polarity AS polarity,
       r.modality AS modality, r.attributedTo AS `said by`, r.quote AS quote
ORDER BY date, r.article, r.start, r.id
LIMIT $limit
