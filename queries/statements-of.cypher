// title: What a speaker says
// question: What is told in the words of this speaker?
// param speaker: entity – name, alias or id
// param limit: integer = 100 – rows at most
// returns: one row an assertion, newest article first; `said by` is the chain of speakers, outermost first
MATCH (s:Entity)
WHERE toLower($speaker) IN [toLower(s.id), toLower(s.name)]
   OR any(alias IN s.aliases WHERE toLower(alias) = toLower($speaker))
WITH collect(s.id) AS speakers
MATCH (a:Entity)-[r]->(b:Entity)
WHERE size(r.attributedIds) > 0 AND any(id IN r.attributedIds WHERE id IN speakers)
RETURN r.reported AS reported, a.name AS source, type(r) AS relation, b.name AS target, r.polarity AS polarity,
       r.modality AS modality, r.date AS date, r.attributedTo AS `said by`, r.quote AS quote, r.article AS article
ORDER BY coalesce(r.reported, '') DESC, article, r.start, r.id
LIMIT $limit
