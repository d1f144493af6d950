// title: Roles of a person
// question: Which offices, memberships and mandates does this person have, and since when is it reported?
// param person: entity – name, alias or id
// param limit: integer = 50 – rows at most
// returns: one row a standing relation and status, with the titles that texts give, the first and last day it was reported, and a sentence
MATCH (a:Entity)
WHERE toLower($person) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($person))
OPTIONAL MATCH (a)-[r]->(b:Entity)
WHERE r.article IS NOT NULL AND r.plover IS NULL AND r.cameo IS NULL
WITH a, b, type(r) AS relation, r.polarity AS polarity, r.modality AS modality, min(r.reported) AS first,
     max(r.reported) AS last, count(DISTINCT r.article) AS articles, min(r.quote) AS quote
RETURN a.name AS who, a.roles AS titles, relation, b.name AS `whom or where`, polarity, modality, first, last, articles,
       quote
ORDER BY who, relation, `whom or where`, polarity, modality, a.id, b.id
LIMIT $limit
