// title: Held and released
// question: Who is reported to hold, arrest or release whom, and who wants whom released?
// param limit: integer = 50 – rows at most
// returns: one row an assertion, by date; planned, demanded and denied ones say so
MATCH (a:Entity)-[r:RELEASES|DEMANDS_RELEASE_FROM|HOLDS_HOSTAGE|ABDUCTS|ARRESTS]->(b:Entity)
WITH a, b, r
ORDER BY r.date, a.name, b.name, r.id
LIMIT $limit
RETURN r.date AS date, a.name AS source, type(r) AS relation, b.name AS target, r.polarity AS polarity,
       r.modality AS modality, r.attributedTo AS `said by`, r.quote AS quote, r.article AS article
ORDER BY date, source, target, r.id
