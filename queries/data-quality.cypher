// title: Data quality
// question: How much of the graph lacks a date, a speaker's identity, an outlet, or looks wrong?
// returns: one row a check, with how many relations or articles it finds, out of how many
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.article IS NOT NULL
WITH count(r) AS relations, sum(CASE WHEN r.date IS NULL AND r.dateEnd IS NULL THEN 1 ELSE 0 END) AS undated,
     sum(CASE WHEN r.reported IS NULL THEN 1 ELSE 0 END) AS unreported,
     sum(CASE WHEN a.id = b.id THEN 1 ELSE 0 END) AS loops,
     sum(CASE WHEN r.modality = 'actual' AND r.date > r.reported THEN 1 ELSE 0 END) AS early,
     sum(CASE WHEN any(id IN r.attributedIds WHERE id = '') THEN 1 ELSE 0 END) AS strangers
MATCH (x:Article)
WITH relations, undated, unreported, loops, early, strangers, count(x) AS articles,
     sum(CASE WHEN x.outlet IS NULL THEN 1 ELSE 0 END) AS noOutlet,
     sum(CASE WHEN x.published IS NULL THEN 1 ELSE 0 END) AS noDate
UNWIND [['relations without a date', undated, relations],
        ['relations from articles without a date', unreported, relations],
        ['relations of an actor with itself', loops, relations],
        ['done before it could be: dated after the article', early, relations],
        ['relations with a speaker who is no entity', strangers, relations],
        ['articles without an outlet', noOutlet, articles],
        ['articles without a date', noDate, articles]] AS line
RETURN line[0] AS check, line[1] AS found, line[2] AS `out of`
