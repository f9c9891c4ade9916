// By whom was each statement of these days made, for which side, and how is it coded?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns id string: the statement
// @returns speaker string: the actor who spoke or acted
// @returns side string: whom the speaker represents on that day, or the speaker itself
// @returns certainty string: stated, hedged or disputed
// @returns earliest date: first day the text allows
// @returns latest date: last day the text allows
// @returns coder string: who coded it
// @returns codebook string: the version of the codebook; null where the script gives none
// @returns organization string: the organisation that an imported coding names, empty where it names none; null where codings do not
// @returns moment string: the moment of publication that an imported coding gives; null where none is given
// @returns summary string: the coder's own sentence
// @returns mode string: direct, indirect or document
// @returns capacity string: in which capacity; null for a side itself
// @returns authority int: 1 head of state to 4 adviser; null for a side itself
MATCH (s:Statement)<-[:MADE]-(a:Actor)
WHERE s.latest >= $from AND s.latest <= $to
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
RETURN s.id AS id, a.id AS speaker, coalesce(principal.id, a.id) AS side, s.certainty AS certainty,
  toString(s.earliest) AS earliest, toString(s.latest) AS latest, s.coder AS coder, s.codebook AS codebook,
  s.organization AS organization, s.dateTime AS moment, s.summary AS summary, s.mode AS mode,
  r.capacity AS capacity, r.authority AS authority
ORDER BY latest, id, side
