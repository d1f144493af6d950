// title: Escalation between two actors
// question: How did what these two say and do to each other change over time?
// param one: entity – name, alias or id
// param other: entity – name, alias or id
// param period: day|month|year = month – how to divide time
// returns: one row a period, with the number of different events by PLOVER's quad class; threats count as verbal conflict, events that may lie in two periods are left out, and `conflict share` is 0 for cooperation only, 1 for conflict only
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
MATCH (b:Entity)
WHERE toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other))
WITH DISTINCT a, b
MATCH (a)-[r]-(b)
WHERE a.id <> b.id AND r.polarity = 'affirmed' AND r.modality IN ['actual', 'threatened'] AND r.plover IS NOT NULL
WITH DISTINCT substring(r.date, 0, CASE $period WHEN 'year' THEN 4 WHEN 'day' THEN 10 ELSE 7 END) AS period,
     substring(r.dateEnd, 0, CASE $period WHEN 'year' THEN 4 WHEN 'day' THEN 10 ELSE 7 END) AS end, r.event AS event,
     r.plover AS plover
WHERE period = end
WITH period,
     sum(CASE WHEN plover IN ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'] THEN 1 ELSE 0 END) AS words,
     sum(CASE WHEN plover IN ['COOPERATE', 'AID', 'RETREAT'] THEN 1 ELSE 0 END) AS deeds,
     sum(CASE WHEN plover IN ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'] THEN 1 ELSE 0 END) AS hardWords,
     sum(CASE WHEN plover IN ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] THEN 1 ELSE 0 END) AS hardDeeds
RETURN period, words AS `verbal cooperation`, deeds AS `material cooperation`, hardWords AS `verbal conflict`,
       hardDeeds AS `material conflict`,
       (hardWords + hardDeeds) / toFloat(words + deeds + hardWords + hardDeeds) AS `conflict share`
ORDER BY period
