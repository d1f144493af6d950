// title: Where it happens
// question: What happened where, by the places that the sentences name?
// param limit: integer = 100 – rows at most
// returns: one row a place, with the number of different events, of them cooperation and conflict, and coordinates in degrees where the place is known
MATCH (:Entity)-[r]->(:Entity)
WHERE r.place IS NOT NULL AND r.polarity = 'affirmed' AND r.modality = 'actual'
WITH r.place AS place, count(DISTINCT r.event) AS events, min(r.date) AS first, max(r.date) AS last,
     count(DISTINCT CASE WHEN r.plover IN ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']
           THEN r.event END) AS cooperation,
     count(DISTINCT CASE WHEN r.plover IN ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE',
           'COERCE', 'ASSAULT'] THEN r.event END) AS conflict
ORDER BY events DESC, place
LIMIT $limit
OPTIONAL MATCH (p:Location)
WHERE p.name = place AND p.latitude IS NOT NULL
WITH place, events, cooperation, conflict, first, last, min(p.iso) AS country, min(p.latitude) AS latitude,
     min(p.longitude) AS longitude
RETURN place, country, latitude, longitude, events, cooperation, conflict, first, last
ORDER BY events DESC, place
