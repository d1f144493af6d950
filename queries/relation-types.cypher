// title: How many of each relation
// question: Which kinds of relations were found, and how sure are they?
// returns: one row a relation type
MATCH (:Entity)-[r]->(:Entity)
WHERE r.article IS NOT NULL
WITH r
RETURN type(r) AS relation, r.plover AS plover, count(r) AS assertions, count(DISTINCT r.event) AS events,
       sum(CASE WHEN r.polarity = 'negated' THEN 1 ELSE 0 END) AS negated,
       sum(CASE WHEN r.modality <> 'actual' THEN 1 ELSE 0 END) AS `not actual`,
       sum(CASE WHEN size(r.attributedTo) > 0 THEN 1 ELSE 0 END) AS attributed
ORDER BY assertions DESC, relation, plover
