// title: Titles of a person over time
// question: By which titles do articles call this person, and from when to when?
// param person: entity – name, alias or id
// param limit: integer = 50 – rows at most
// returns: one row a title, with the first and last day of publication, and how many articles and outlets use it
MATCH (e:Entity)
WHERE toLower($person) IN [toLower(e.id), toLower(e.name)] OR any(alias IN e.aliases WHERE toLower(alias) = toLower($person))
MATCH (e)-[m:MENTIONED_IN]->(x:Article)
UNWIND m.roles AS title
WITH e, title, min(x.published) AS first, max(x.published) AS last, count(DISTINCT x.id) AS articles,
     count(DISTINCT x.outlet) AS outlets
RETURN e.name AS who, title, first, last, articles, outlets
ORDER BY who, first, title, e.id
LIMIT $limit
