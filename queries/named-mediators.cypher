// title: Named as mediators
// question: Who is said to mediate, and between whom?
// param limit: integer = 50 – rows at most
// returns: one row a mediator, party and status; planned and refused mediation says so
MATCH (m:Entity)-[r:MEDIATES_BETWEEN]->(b:Entity)
WITH m, b, r.polarity AS polarity, r.modality AS modality, count(DISTINCT r.event) AS events, min(r.date) AS first,
     max(r.date) AS last, min(r.quote) AS quote
RETURN m.name AS mediator, b.name AS party, polarity, modality, events, first, last, quote
ORDER BY mediator, party, polarity, modality, m.id, b.id
LIMIT $limit
