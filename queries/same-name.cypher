// title: Perhaps the same
// question: Which entities share a name or an alias and might be one?
// param limit: integer = 50 – rows at most
// returns: one row a name, with the ids that carry it (unnamed people and groups left out)
MATCH (e:Entity)
WHERE e.anonymous = false
UNWIND [e.name] + e.aliases AS name
WITH DISTINCT toLower(name) AS name, e.id AS id
ORDER BY name, id
WITH name, collect(id) AS ids
WHERE size(ids) > 1
RETURN name, ids
ORDER BY name
LIMIT $limit
