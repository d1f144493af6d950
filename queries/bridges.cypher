// title: Bridges
// question: Which actors are the only link of others to the rest of the graph?
// param limit: integer = 25 – rows at most
// returns: one row an actor, with how many named actors have relations with nobody else, and five of them
MATCH (e:Entity)-[r]-(m:Entity)
WHERE r.article IS NOT NULL AND e.anonymous = false AND e.id <> m.id
WITH e.id AS id, e.name AS name, count(DISTINCT m.id) AS contacts, min(m.id) AS only
WHERE contacts = 1
WITH only, id, name
ORDER BY name, id
WITH only, count(id) AS dependents, collect(name) AS names
ORDER BY dependents DESC, only
LIMIT $limit
MATCH (m:Entity {id: only})
RETURN m.name AS bridge, dependents AS `cut off without it`, names[0..5] AS `such as`
ORDER BY `cut off without it` DESC, bridge, m.id
