// title: Demands without an answer
// question: Who demanded something of whom, with no agreement, concession or release by that side reported then or later?
// param limit: integer = 25 – rows at most
// returns: one row a demand (an agreement without a date is taken for an answer); `refused` is true where that side rejected or refused something later
MATCH (b:Entity)<-[d]-(:Entity)
WHERE d.plover = 'REQUEST' AND d.polarity = 'affirmed' AND d.modality = 'actual'
WITH DISTINCT b
OPTIONAL MATCH (b)-[x]->(:Entity)
WHERE x.plover IN ['AGREE', 'CONCEDE', 'RETREAT', 'REJECT']
WITH b, max(CASE WHEN x.plover <> 'REJECT' AND x.polarity = 'affirmed' AND x.modality = 'actual'
            THEN coalesce(x.dateEnd, '9999') END) AS granted,
     max(CASE WHEN x.plover = 'REJECT' THEN x.date END) AS refused
MATCH (b)<-[d]-(a:Entity)
WHERE d.plover = 'REQUEST' AND d.polarity = 'affirmed' AND d.modality = 'actual'
  AND (granted IS NULL OR granted < d.date)
RETURN d.date AS date, a.name AS source, type(d) AS relation, b.name AS target, d.object AS what,
       coalesce(refused >= d.date, false) AS refused, d.quote AS quote, d.article AS article
ORDER BY date, source, target, d.id
LIMIT $limit
