// On which matters of fact do sources, or passages of one source, disagree, and what does each claim?
// @param source string: only conflicts in which this source makes a claim; null for all
// @param afterId string: continue after this conflict; null for the first page
// @param limit int: the most rows to return
// @returns id string: the conflict
// @returns about string: the matter on which they disagree
// @returns claims list: maps of source, value, paragraph, start, end, phrase
MATCH (k:Conflict)-[:CLAIMS]->(told:Source)
WHERE ($source IS NULL OR told.id = $source) AND ($afterId IS NULL OR k.id > $afterId)
WITH DISTINCT k
CALL (k) {
  MATCH (k)-[c:CLAIMS]->(source:Source)
  WITH c, source ORDER BY source.id, c.start
  RETURN collect({source: source.id, value: c.value, paragraph: c.paragraph, start: c.start, end: c.end,
                  phrase: c.phrase}) AS claims
}
RETURN k.id AS id, k.about AS about, claims
ORDER BY id
LIMIT $limit
