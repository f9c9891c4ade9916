// A statement is no later than the publication of each source that reports it.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (source:Source)<-[:CITED_IN]-(s:Statement) WHERE s.latest > source.publishedLatest
RETURN s.id AS id, 'its latest day is after ' + source.id + ' was published' AS problem
