// title: Unnamed sources by outlet
// question: How much of what each outlet reports rests on speakers, and how much on unnamed ones?
// returns: one row an outlet, with its relations, those in somebody's words, and those in the words of somebody unnamed
MATCH (:Entity)-[r]->(:Entity)
WHERE r.article IS NOT NULL
WITH r.article AS article, count(r) AS relations, sum(CASE WHEN size(r.attributedTo) > 0 THEN 1 ELSE 0 END) AS attributed,
     sum(CASE WHEN any(id IN r.attributedIds WHERE id = '' OR id STARTS WITH 'anonymous:') THEN 1 ELSE 0 END) AS unnamed
MATCH (x:Article {id: article})
WITH coalesce(x.outlet, 'unknown') AS outlet, sum(relations) AS relations, sum(attributed) AS attributed,
     sum(unnamed) AS unnamed
RETURN outlet, relations, attributed, unnamed, unnamed / toFloat(relations) AS `share unnamed`
ORDER BY unnamed DESC, outlet
