// Which sources are there, when was each published, and how much of it is coded?
// @returns id string: the source
// @returns title string: its title, or a description where it has none
// @returns publisher string: who published it
// @returns publishedEarliest date: first day it may have been published
// @returns publishedLatest date: last day it may have been published
// @returns publishedBasis string: what that rests on
// @returns file string: name of the text's file
// @returns sha256 string: hash of the text's file
// @returns usableTo int: one past the last code point of the article
// @returns statements int: statements it reports
// @returns citations int: places cited in it
// @returns firstSaid date: the first day that one of its statements allows
// @returns lastSaid date: the last day that one of its statements allows
MATCH (source:Source)
OPTIONAL MATCH (source)<-[c:CITED_IN]-(s:Statement)
WITH source, count(DISTINCT s.id) AS statements, count(c.start) AS citations,
  min(s.earliest) AS firstSaid, max(s.latest) AS lastSaid
RETURN source.id AS id, source.title AS title, source.publisher AS publisher,
  toString(source.publishedEarliest) AS publishedEarliest, toString(source.publishedLatest) AS publishedLatest,
  source.publishedBasis AS publishedBasis, source.file AS file, source.sha256 AS sha256, source.usableTo AS usableTo,
  statements, citations, toString(firstSaid) AS firstSaid, toString(lastSaid) AS lastSaid
ORDER BY id
