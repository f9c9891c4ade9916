// On which matters of fact do sources, or passages of one source, disagree, and what does each claim?
// @param source string: only conflicts in which this source claims something; null for all
// @param afterId string: page on from this conflict; null to begin
// @param limit int: at most so many
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
