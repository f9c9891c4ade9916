// What did one side or actor say, or one source report, in order of day?
// Only places whose words tell it count.
// @param demand string: only statements with a stance on this demand, or an assessment of it; null for all
// @param issue string: only on demands of this issue; null for all
// @param side string: only by speakers of this side; null for all
// @param speaker string: only by this actor; null for all
// @param stance string: only with this stance on the demand; null for all
// @param ids list: only these statements; null for all
// @param source string: only what this source reports; null for all
// @param asOf date: up to this day by the clock; null for all days
// @param clock string: said or published
// @param afterDay date: continue after this latest day; null for the first page
// @param afterId string: and after this statement
// @param limit int: the most rows to return
// @returns id string: the statement; `statement.cypher` returns it whole
MATCH (d:Demand)-[:PART_OF]->(issue:Issue)
WHERE ($demand IS NULL OR d.id = $demand) AND ($issue IS NULL OR issue.id = $issue)
WITH DISTINCT d
MATCH (d)<-[x:ASSERTS|CONCEDES|REJECTS|ASSESSES]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE ($speaker IS NULL OR a.id = $speaker) AND ($stance IS NULL OR type(x) = $stance)
  AND ($ids IS NULL OR s.id IN $ids) AND ($asOf IS NULL OR s.earliest <= $asOf)
  AND ($afterDay IS NULL OR s.latest > $afterDay OR (s.latest = $afterDay AND s.id > $afterId))
WITH DISTINCT s, a, d
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH s, d, coalesce(principal.id, a.id) AS side
WHERE $side IS NULL OR side = $side
MATCH (s)-[c:CITED_IN]->(source:Source)
WHERE ($source IS NULL OR source.id = $source) AND d.id IN c.tells
WITH s, min(source.publishedLatest) AS published
WHERE $asOf IS NULL OR ($clock = 'said' AND s.latest <= $asOf) OR ($clock = 'published' AND published <= $asOf)
RETURN s.id AS id
ORDER BY s.latest, s.id
LIMIT $limit
