// A citation or a claim is a span inside the usable part of its source, with a phrase of at most 12 words.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
WHERE NOT coalesce(c.paragraph IS NOT NULL AND c.start >= 0 AND c.start < c.end
  AND c.end <= coalesce(source.usableTo, c.end) AND size(c.phrase) <= c.end - c.start, false)
RETURN s.id AS id, CASE
  WHEN c.start IS NULL OR c.end IS NULL OR c.paragraph IS NULL OR c.phrase IS NULL
  THEN 'a citation in ' + source.id + ' lacks its paragraph, span or phrase'
  ELSE 'the span at ' + toString(c.start) + ' is empty, too short or beyond the usable part of ' + source.id
END AS problem
UNION ALL
MATCH (s:Statement)-[c:CITED_IN]->(source:Source) WHERE size(split(c.phrase, ' ')) > 12
RETURN s.id AS id, 'the phrase at ' + toString(c.start) + ' of ' + source.id + ' has more than 12 words' AS problem
UNION ALL
MATCH (k:Conflict)-[c:CLAIMS]->(source:Source)
WHERE NOT coalesce(c.paragraph IS NOT NULL AND c.start >= 0 AND c.start < c.end
  AND c.end <= coalesce(source.usableTo, c.end) AND size(c.phrase) <= c.end - c.start, false)
RETURN k.id AS id, CASE
  WHEN c.start IS NULL OR c.end IS NULL OR c.paragraph IS NULL OR c.phrase IS NULL
  THEN 'a claim of ' + source.id + ' lacks its paragraph, span or phrase'
  ELSE 'the span at ' + toString(c.start) + ' is empty, too short or beyond the usable part of ' + source.id
END AS problem
UNION ALL
MATCH (k:Conflict)-[c:CLAIMS]->(source:Source) WHERE size(split(c.phrase, ' ')) > 12
RETURN k.id AS id, 'the phrase at ' + toString(c.start) + ' of ' + source.id + ' has more than 12 words' AS problem
