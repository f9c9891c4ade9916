// Where do the sources contradict each other?
// Matters of fact, with what each source, or each passage of one, claims.
// @param source string null: only where this source makes a claim; null for all
// @returns conflict string: the conflict
// @returns about string: the matter on which they disagree
// @returns source string: the source
// @returns value string: what it claims
// @returns paragraph int: the n-th line of the source that is not blank
// @returns phrase string: a verbatim fragment of at most 12 words
MATCH (k:Conflict)-[:CLAIMS]->(told:Source)
WHERE $source IS NULL OR told.id = $source
WITH DISTINCT k
MATCH (k)-[c:CLAIMS]->(source:Source)
RETURN k.id AS conflict, k.about AS about, source.id AS source, c.value AS value, c.paragraph AS paragraph,
  c.phrase AS phrase
ORDER BY conflict, source, paragraph, value
