// title: Claims of one speaker only
// question: Which events rest on the word of a single speaker, with no other speaker and no report of the writer's own?
// param limit: integer = 50 – rows at most
// returns: one row an event, with how many articles repeat it; a chain of speakers counts as its first
MATCH (:Entity)-[r]->(:Entity)
WHERE r.article IS NOT NULL
WITH r.event AS event, min(size(r.attributedTo)) AS least, collect(r) AS told
WHERE least > 0
UNWIND told AS r
WITH event, r, CASE WHEN r.attributedIds[0] = '' THEN r.article + ' ' + r.attributedTo[0]
     ELSE r.attributedIds[0] END AS speakerId
WITH event, count(DISTINCT speakerId) AS speakers, min(r.attributedTo[0]) AS speaker, min(r.quote) AS quote,
     count(DISTINCT r.article) AS articles, collect(r) AS told
WHERE speakers = 1
WITH event, speaker, quote, articles, told
ORDER BY speaker, quote, event
LIMIT $limit
UNWIND told AS r
WITH event, speaker, quote, articles, min([startNode(r).name, type(r), endNode(r).name, r.polarity, r.modality]) AS what
RETURN speaker, what[0] AS source, what[1] AS relation, what[2] AS target, what[3] AS polarity, what[4] AS modality,
       articles, quote
ORDER BY speaker, quote, event
