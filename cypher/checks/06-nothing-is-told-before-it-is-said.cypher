// A statement was made by the day its source was published.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[:CITED_IN]->(source:Source) WHERE s.latest > source.publishedLatest
RETURN s.id AS id, 'its latest day is after ' + source.id + ' was published' AS problem
