// title: Unnamed sources
// question: What do articles tell on the word of somebody whom they do not name?
// param limit: integer = 50 – rows at most
// returns: one row an assertion, newest article first, with the words for the unnamed speaker
MATCH (a:Entity)-[r]->(b:Entity)
WHERE any(id IN r.attributedIds WHERE id = '' OR id STARTS WITH 'anonymous:')
RETURN r.reported AS reported, r.attributedText AS `said by`, a.name AS source, type(r) AS relation, b.name AS target,
       r.polarity AS polarity, r.modality AS modality, r.quote AS quote, r.article AS article
ORDER BY coalesce(r.reported, '') DESC, source, relation, target, r.id
LIMIT $limit
