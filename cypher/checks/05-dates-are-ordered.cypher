// A statement has days that exist, the first not after the last.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement) WHERE NOT coalesce(s.earliest <= s.latest, false)
RETURN s.id AS id, CASE
  WHEN s.earliest > s.latest THEN 'its earliest day is after its latest'
  ELSE 'its earliest or latest day is missing or does not exist in the calendar'
END AS problem
UNION ALL
MATCH (n:Source) WHERE n.publishedEarliest IS NULL OR n.publishedLatest IS NULL OR n.publishedEarliest > n.publishedLatest
RETURN n.id AS id, 'its days of publication are missing or not in order' AS problem
UNION ALL
MATCH (a:Actor)-[r:REPRESENTS]->(:Actor) WHERE r.from IS NULL OR r.from > r.to
RETURN a.id AS id, 'a day of its capacity is missing or not in order' AS problem
