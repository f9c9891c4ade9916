// Which places of the sources are cited, by which statements, from which days?
// @param source string: only places in this source; null for all
// @param afterSource string: continue after this source; null for the first page
// @param afterStart int: and after this code point
// @param afterStatement string: and after this statement
// @param limit int: the most rows to return
// @returns statement string: the statement
// @returns source string: the source it is cited in
// @returns paragraph int: the n-th line of the source that is not blank
// @returns start int: first code point
// @returns end int: one past the last code point
// @returns phrase string: a verbatim fragment of at most 12 words
// @returns tells list: ids of the demands and drafts whose stance or assessment these words tell
// @returns relays list: ids of the actors who relay it here
// @returns earliest date: first day the text allows for the statement
// @returns latest date: last day the text allows
MATCH (s:Statement)-[c:CITED_IN]->(at:Source)
WHERE ($source IS NULL OR at.id = $source)
  AND ($afterSource IS NULL OR at.id > $afterSource OR (at.id = $afterSource
    AND (c.start > $afterStart OR (c.start = $afterStart AND s.id > $afterStatement))))
RETURN s.id AS statement, at.id AS source, c.paragraph AS paragraph, c.start AS start, c.end AS end, c.phrase AS phrase,
  c.tells AS tells, c.relays AS relays, toString(s.earliest) AS earliest, toString(s.latest) AS latest
ORDER BY source, start, statement
LIMIT $limit
