// title: Places on the map
// question: Which places and states are mentioned, where are they, and in how many articles?
// param limit: integer = 100 – rows at most
// returns: one row a place with coordinates in degrees
MATCH (p:Location)
WHERE p.latitude IS NOT NULL AND p.longitude IS NOT NULL
RETURN p.name AS place, p.iso AS country, p.latitude AS latitude, p.longitude AS longitude, p.mentions AS mentions,
       p.articles AS articles
ORDER BY mentions DESC, place, p.id
LIMIT $limit
