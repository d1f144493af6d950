// title: Announced and done
// question: What was planned, proposed, demanded or threatened, and reported as done then or later?
// param limit: integer = 50 – rows at most
// returns: one row a source, relation and target, with the day it was first reported as announced and the last day it was reported as done
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'affirmed' AND r.modality IN ['planned', 'proposed', 'demanded', 'threatened', 'actual']
WITH a, b, collect(r) AS told, min(CASE WHEN r.modality <> 'actual' THEN r.reported END) AS announced,
     max(CASE WHEN r.modality = 'actual' THEN r.reported END) AS done
WHERE announced <= done
UNWIND told AS r
WITH a, b, type(r) AS relation,
     min(CASE WHEN r.modality <> 'actual' THEN r.reported END) AS announced,
     min(CASE WHEN r.modality <> 'actual' THEN r.quote END) AS announcement,
     max(CASE WHEN r.modality = 'actual' THEN r.reported END) AS done,
     min(CASE WHEN r.modality = 'actual' THEN r.quote END) AS report
WHERE announced <= done
RETURN a.name AS source, relation, b.name AS target, announced, announcement, done, report
ORDER BY announced, source, relation, target, a.id, b.id
LIMIT $limit
