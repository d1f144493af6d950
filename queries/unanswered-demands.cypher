// title: Demands without an answer
// question: Who demanded something of whom, with no agreement, concession or release reported from the other side later?
// param limit: integer = 25 – rows at most
// returns: one row a demand
MATCH (a:Entity)-[d]->(b:Entity)
WHERE d.plover = 'REQUEST' AND d.polarity = 'affirmed' AND d.modality = 'actual'
  AND NOT EXISTS {
    MATCH (b)-[x]->(:Entity)
    WHERE x.plover IN ['AGREE', 'CONCEDE', 'RETREAT'] AND x.polarity = 'affirmed' AND x.modality = 'actual'
      AND (d.date IS NULL OR x.date IS NULL OR x.date >= d.date)
  }
RETURN d.date AS date, a.name AS source, type(d) AS relation, b.name AS target, d.object AS object, d.quote AS quote
ORDER BY date, source, target, d.id
LIMIT $limit
