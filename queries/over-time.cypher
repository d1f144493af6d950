// title: Events over time
// question: How much cooperation and conflict is reported in each period, of all actors or of one?
// param actor: entity = null – only what this one does or suffers: name, alias or id
// param period: day|month|year = month – how to divide time
// param limit: integer = 120 – rows at most
// returns: one row a period, with the number of different events by PLOVER's quad class; threats count as verbal conflict, events that may lie in two periods are left out
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'affirmed' AND r.modality IN ['actual', 'threatened'] AND r.plover IS NOT NULL
  AND ($actor IS NULL OR toLower($actor) IN [toLower(a.id), toLower(a.name), toLower(b.id), toLower(b.name)]
    OR any(alias IN a.aliases WHERE toLower(alias) = toLower($actor))
    OR any(alias IN b.aliases WHERE toLower(alias) = toLower($actor)))
WITH DISTINCT substring(r.date, 0, CASE $period WHEN 'year' THEN 4 WHEN 'day' THEN 10 ELSE 7 END) AS period,
     substring(r.dateEnd, 0, CASE $period WHEN 'year' THEN 4 WHEN 'day' THEN 10 ELSE 7 END) AS end, r.event AS event,
     r.plover AS plover
WHERE period = end
RETURN period,
       sum(CASE WHEN plover IN ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'] THEN 1 ELSE 0 END) AS `verbal cooperation`,
       sum(CASE WHEN plover IN ['COOPERATE', 'AID', 'RETREAT'] THEN 1 ELSE 0 END) AS `material cooperation`,
       sum(CASE WHEN plover IN ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] THEN 1 ELSE 0 END) AS `verbal conflict`,
       sum(CASE WHEN plover IN ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] THEN 1 ELSE 0 END)
         AS `material conflict`
ORDER BY period
LIMIT $limit
