// Where does it stand written: every source, when it was published, and how much of it is coded?
// @returns id string: the source
// @returns title string: its title, or a description of ours where it has none
// @returns publisher string: who published it
// @returns publishedEarliest date: first day it may have been published
// @returns publishedLatest date: last day it may have been published
// @returns publishedBasis string: what that rests on
// @returns file string: name of the text's file
// @returns sha256 string: hash of the text's file
// @returns usableTo int: the code point after the last that is of the article
// @returns statements int: statements it tells
// @returns citations int: places it is cited at
// @returns firstSaid date: latest day of the earliest statement it tells
// @returns lastSaid date: latest day of the last statement it tells
MATCH (source:Source)
OPTIONAL MATCH (source)<-[c:CITED_IN]-(s:Statement)
WITH source, count(DISTINCT s.id) AS statements, count(c.start) AS citations,
  min(s.latest) AS firstSaid, max(s.latest) AS lastSaid
RETURN source.id AS id, source.title AS title, source.publisher AS publisher,
  toString(source.publishedEarliest) AS publishedEarliest, toString(source.publishedLatest) AS publishedLatest,
  source.publishedBasis AS publishedBasis, source.file AS file, source.sha256 AS sha256, source.usableTo AS usableTo,
  statements, citations, toString(firstSaid) AS firstSaid, toString(lastSaid) AS lastSaid
ORDER BY id
