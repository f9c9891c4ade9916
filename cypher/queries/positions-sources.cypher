// When was each source published?
// @returns id string: the source
// @returns publishedEarliest date: first day on which it may have been published
// @returns publishedLatest date: last day on which it may have been published
MATCH (source:Source)
RETURN source.id AS id, toString(source.publishedEarliest) AS publishedEarliest,
  toString(source.publishedLatest) AS publishedLatest
ORDER BY id
