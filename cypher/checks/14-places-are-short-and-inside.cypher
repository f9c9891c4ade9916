// A citation or a claim is a span inside the usable part of its source, with a phrase of at most 12 words.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (source:Source)<-[c:CITED_IN]-(s:Statement)
WITH s, source, c.paragraph AS paragraph, c.start AS start, c.end AS stop, c.phrase AS phrase
WHERE NOT coalesce(paragraph IS NOT NULL AND start >= 0 AND start < stop AND stop <= coalesce(source.usableTo, stop)
  AND size(phrase) <= stop - start AND NOT phrase =~ '([^ ]* ){12}(?s).*', false)
RETURN s.id AS id, CASE
  WHEN start IS NULL OR stop IS NULL OR paragraph IS NULL OR phrase IS NULL
  THEN 'a citation in ' + source.id + ' lacks its paragraph, span or phrase'
  WHEN size(split(phrase, ' ')) > 12 THEN 'the phrase at ' + toString(start) + ' of ' + source.id + ' has more than 12 words'
  ELSE 'the span at ' + toString(start) + ' is empty, too short or beyond the usable part of ' + source.id
END AS problem
UNION ALL
MATCH (k:Conflict)-[c:CLAIMS]->(source:Source)
WITH k, source, c.paragraph AS paragraph, c.start AS start, c.end AS stop, c.phrase AS phrase
WHERE NOT coalesce(paragraph IS NOT NULL AND start >= 0 AND start < stop AND stop <= coalesce(source.usableTo, stop)
  AND size(phrase) <= stop - start AND NOT phrase =~ '([^ ]* ){12}(?s).*', false)
RETURN k.id AS id, CASE
  WHEN start IS NULL OR stop IS NULL OR paragraph IS NULL OR phrase IS NULL
  THEN 'a claim of ' + source.id + ' lacks its paragraph, span or phrase'
  WHEN size(split(phrase, ' ')) > 12 THEN 'the phrase at ' + toString(start) + ' of ' + source.id + ' has more than 12 words'
  ELSE 'the span at ' + toString(start) + ' is empty, too short or beyond the usable part of ' + source.id
END AS problem
