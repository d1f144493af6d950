// title: Whom outlets quote
// question: Whose words does each outlet carry, and how often?
// param outlet: string = null – only this one
// param limit: integer = 50 – rows at most
// returns: one row an outlet and speaker, with the number of different events told in the speaker's words, and of articles; of a chain of speakers the first
MATCH (:Entity)-[r]->(:Entity)
WHERE size(r.attributedTo) > 0
WITH r.article AS article, r.attributedTo[0] AS speaker, collect(DISTINCT r.event) AS events
MATCH (x:Article {id: article})
WHERE $outlet IS NULL OR toLower(x.outlet) = toLower($outlet)
UNWIND events AS event
WITH coalesce(x.outlet, 'unknown') AS outlet, speaker, count(DISTINCT event) AS events, count(DISTINCT article) AS articles
RETURN outlet, speaker, events, articles
ORDER BY events DESC, outlet, speaker
LIMIT $limit
