// What did one person say on a demand, in order, with the place of each quote?
// A row is one citation.
// @param speaker string sergey-lavrov: the actor
// @param demand string ceasefire: only on this demand; null for all
// @returns latest date: last day it may have been said
// @returns statement string: the statement
// @returns demand string: the demand
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns mode string: direct (quoted), indirect or document
// @returns source string: the source that reports it
// @returns paragraph int: the n-th line of the source that is not blank
// @returns phrase string: a verbatim fragment of at most 12 words
// @returns summary string: the coder's own sentence
MATCH (a:Actor {id: $speaker})-[:MADE]->(s:Statement)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
WHERE $demand IS NULL OR d.id = $demand
WITH s, x, d
MATCH (s)-[c:CITED_IN]->(source:Source)
RETURN toString(s.latest) AS latest, s.id AS statement, d.id AS demand, type(x) AS stance, x.extent AS extent,
  s.mode AS mode, source.id AS source, c.paragraph AS paragraph, c.phrase AS phrase, s.summary AS summary
ORDER BY latest, statement, demand, source, paragraph, phrase
