// How far does each statement of these days say that the talks on a demand, or on a draft, are?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns target string: the demand or the draft
// @returns status string: agreed, near, open, stuck or unanswered
CALL () {
  MATCH (s:Statement)-[x:ASSESSES]->(d:Demand)
  WHERE s.latest >= $from AND s.latest <= $to
  RETURN s.id AS statement, d.id AS target, x.status AS status
  UNION ALL
  MATCH (s:Statement)-[x:ASSESSES]->(d:Draft)
  WHERE s.latest >= $from AND s.latest <= $to
  RETURN s.id AS statement, d.id AS target, x.status AS status
}
RETURN statement, target, status
ORDER BY statement, target
