// title: What is between two actors
// question: What is reported between these two, in either direction?
// param one: string – name, alias or id
// param other: string – name, alias or id
// param limit: integer = 100 – rows at most
// returns: one row an assertion, by date
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ((toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one)))
  AND (toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other))))
   OR ((toLower($other) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($other)))
  AND (toLower($one) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($one))))
RETURN r.date AS date, a.name AS source, type(r) AS relation, b.name AS target, r.polarity AS polarity,
       r.modality AS modality, r.quote AS quote, r.article AS article
ORDER BY date, article, r.start, r.id
LIMIT $limit
