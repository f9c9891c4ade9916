// A citation or a claim is a span inside the usable part of its source, with a phrase of at most 12 words.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
WHERE c.start IS NULL OR c.end IS NULL OR c.paragraph IS NULL OR c.phrase IS NULL
RETURN s.id AS id, 'a citation in ' + source.id + ' lacks its paragraph, span or phrase' AS problem
UNION ALL
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
WHERE c.start < 0 OR c.start >= c.end OR c.end > source.usableTo OR size(c.phrase) > c.end - c.start
RETURN s.id AS id, 'the span at ' + toString(c.start) + ' is empty, too short or beyond the usable part of ' + source.id AS problem
UNION ALL
MATCH (s:Statement)-[c:CITED_IN]->(source:Source) WHERE size(split(c.phrase, ' ')) > 12
RETURN s.id AS id, 'the phrase at ' + toString(c.start) + ' of ' + source.id + ' has more than 12 words' AS problem
UNION ALL
MATCH (k:Conflict)-[c:CLAIMS]->(source:Source)
WHERE c.start IS NULL OR c.end IS NULL OR c.paragraph IS NULL OR c.phrase IS NULL
RETURN k.id AS id, 'a claim of ' + source.id + ' lacks its paragraph, span or phrase' AS problem
UNION ALL
MATCH (k:Conflict)-[c:CLAIMS]->(source:Source)
WHERE c.start < 0 OR c.start >= c.end OR c.end > source.usableTo OR size(c.phrase) > c.end - c.start
RETURN k.id AS id, 'the span at ' + toString(c.start) + ' is empty, too short or beyond the usable part of ' + source.id AS problem
UNION ALL
MATCH (k:Conflict)-[c:CLAIMS]->(source:Source) WHERE size(split(c.phrase, ' ')) > 12
RETURN k.id AS id, 'the phrase at ' + toString(c.start) + ' of ' + source.id + ' has more than 12 words' AS problem
