// title: Claims of one speaker only
// question: Which events rest on the word of a single speaker, with no other speaker and no report of the writer's own?
// param limit: integer = 50 – rows at most
// returns: one row an event, with how many articles repeat it; a chain of speakers counts as its first
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.article IS NOT NULL
WITH r.event AS event, r.article AS article, r.quote AS quote, a.name AS source, type(r) AS relation, b.name AS target,
     r.polarity AS polarity, r.modality AS modality,
     CASE WHEN size(r.attributedTo) = 0 THEN '' ELSE r.attributedTo[0] END AS speaker,
     CASE WHEN size(r.attributedTo) = 0 THEN ''
          WHEN r.attributedIds[0] = '' THEN r.article + ' ' + r.attributedTo[0] ELSE r.attributedIds[0] END AS speakerId
WITH event, count(DISTINCT speakerId) AS speakers, min(speaker) AS speaker, count(DISTINCT article) AS articles,
     min([quote, source, relation, target, polarity, modality]) AS told
WHERE speakers = 1 AND speaker <> ''
RETURN speaker, told[1] AS source, told[2] AS relation, told[3] AS target, told[4] AS polarity, told[5] AS modality,
       articles, told[0] AS quote
ORDER BY speaker, source, relation, target, event
LIMIT $limit
