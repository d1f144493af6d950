// title: Who answers in kind
// question: Which pairs treat each other alike, and where does one side do all the harm or good?
// param limit: integer = 25 – rows at most
// returns: one row a pair, with the number of different events each way: hostile ones are PLOVER's types of conflict and threats, friendly ones its cooperation without talks, which have no direction; `in kind` is 1 where both do as much, 0 where only one side does
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.polarity = 'affirmed' AND r.modality IN ['actual', 'threatened'] AND a.id <> b.id
  AND r.plover IS NOT NULL AND r.plover <> 'CONSULT'
WITH CASE WHEN a.id < b.id THEN a.id ELSE b.id END AS oneId, CASE WHEN a.id < b.id THEN a.name ELSE b.name END AS one,
     CASE WHEN a.id < b.id THEN b.id ELSE a.id END AS otherId, CASE WHEN a.id < b.id THEN b.name ELSE a.name END AS other,
     a.id < b.id AS there, r.plover IN ['AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'] AS friendly, r
WITH oneId, one, otherId, other,
     count(DISTINCT CASE WHEN there AND NOT friendly THEN r.event END) AS hostileThere,
     count(DISTINCT CASE WHEN NOT there AND NOT friendly THEN r.event END) AS hostileBack,
     count(DISTINCT CASE WHEN there AND friendly THEN r.event END) AS friendlyThere,
     count(DISTINCT CASE WHEN NOT there AND friendly THEN r.event END) AS friendlyBack
WITH oneId, one, otherId, other, hostileThere, hostileBack, friendlyThere, friendlyBack,
     hostileThere + hostileBack + friendlyThere + friendlyBack AS events,
     abs(hostileThere - hostileBack) + abs(friendlyThere - friendlyBack) AS unlike
RETURN one, other, hostileThere AS `hostile by one`, hostileBack AS `hostile by other`,
       friendlyThere AS `friendly by one`, friendlyBack AS `friendly by other`,
       (events - unlike) / toFloat(events) AS `in kind`
ORDER BY events DESC, one, other, oneId, otherId
LIMIT $limit
