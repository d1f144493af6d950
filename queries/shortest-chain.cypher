// title: Shortest chain between two actors
// question: Over whom are these two linked by what is reported to have happened, in the fewest steps?
// param one: entity – name, alias or id
// param other: entity – name, alias or id
// returns: one row a step, with the number of different events between the two of that step, the relations, and a sentence; chains of more than four steps are not looked for
MATCH (a:Entity)
WHERE toLower($one) IN [toLower(a.id), toLower(a.name)] OR any(alias IN a.aliases WHERE toLower(alias) = toLower($one))
MATCH (b:Entity)
WHERE toLower($other) IN [toLower(b.id), toLower(b.name)] OR any(alias IN b.aliases WHERE toLower(alias) = toLower($other))
WITH DISTINCT a, b
WHERE a.id <> b.id
MATCH (a)-[r]-(m:Entity)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual'
WITH b.id AS goal, m.id AS id, min([a.id, m.id]) AS chain
WITH goal, collect(chain) AS chains, max(CASE WHEN id = goal THEN 1 ELSE 0 END) AS found
UNWIND CASE WHEN found = 1 THEN [c IN chains WHERE last(c) = goal] ELSE chains END AS chain
WITH goal, found, chain, CASE WHEN found = 1 THEN '' ELSE last(chain) END AS end
OPTIONAL MATCH (n:Entity {id: end})-[r]-(m:Entity)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual'
WITH goal, found, chain, m.id AS id
WHERE found = 1 OR id IS NOT NULL
WITH goal, CASE WHEN found = 1 THEN goal ELSE id END AS id, min(CASE WHEN found = 1 THEN chain ELSE chain + [id] END) AS chain
WITH goal, collect(chain) AS chains, max(CASE WHEN id = goal THEN 1 ELSE 0 END) AS found
UNWIND CASE WHEN found = 1 THEN [c IN chains WHERE last(c) = goal] ELSE chains END AS chain
WITH goal, found, chain, CASE WHEN found = 1 THEN '' ELSE last(chain) END AS end
OPTIONAL MATCH (n:Entity {id: end})-[r]-(m:Entity)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual'
WITH goal, found, chain, m.id AS id
WHERE found = 1 OR id IS NOT NULL
WITH goal, CASE WHEN found = 1 THEN goal ELSE id END AS id, min(CASE WHEN found = 1 THEN chain ELSE chain + [id] END) AS chain
WITH goal, collect(chain) AS chains, max(CASE WHEN id = goal THEN 1 ELSE 0 END) AS found
UNWIND CASE WHEN found = 1 THEN [c IN chains WHERE last(c) = goal] ELSE chains END AS chain
WITH goal, found, chain, CASE WHEN found = 1 THEN '' ELSE last(chain) END AS end
OPTIONAL MATCH (n:Entity {id: end})-[r]-(m:Entity)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual'
WITH goal, found, chain, m.id AS id
WHERE found = 1 OR id IS NOT NULL
WITH goal, CASE WHEN found = 1 THEN goal ELSE id END AS id, min(CASE WHEN found = 1 THEN chain ELSE chain + [id] END) AS chain
WITH id, goal, chain
WHERE id = goal
WITH chain
ORDER BY size(chain), chain
LIMIT 1
UNWIND range(0, size(chain) - 2) AS step
MATCH (x:Entity {id: chain[step]})
MATCH (y:Entity {id: chain[step + 1]})
MATCH (x)-[r]-(y)
WHERE r.polarity = 'affirmed' AND r.modality = 'actual'
WITH step, x, y, type(r) AS relation, count(DISTINCT r.event) AS events, min(r.quote) AS quote
ORDER BY step, relation
WITH step, x, y, sum(events) AS events, collect(relation) AS relations, min(quote) AS quote
RETURN step + 1 AS step, x.name AS one, y.name AS other, events, relations, quote
ORDER BY step
