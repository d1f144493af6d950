// title: Who reports what
// question: How many articles, sentences and mentioned entities come from each outlet, and from which days?
// returns: one row an outlet
MATCH (x:Article)
OPTIONAL MATCH (a:Entity)-[m:MENTIONED_IN]->(x)
WITH x, count(m) AS entities
RETURN coalesce(x.outlet, 'unknown') AS outlet, count(x) AS articles, sum(x.sentences) AS sentences,
       sum(x.words) AS words, sum(entities) AS mentioned, min(x.published) AS first, max(x.published) AS last
ORDER BY articles DESC, outlet
