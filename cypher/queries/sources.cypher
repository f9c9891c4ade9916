// Which sources are there, and when was each published?
// @returns id string: the source
// @returns title string: its title, or a description where it has none
// @returns publisher string: who published it
// @returns publishedEarliest date: first day it may have been published
// @returns publishedLatest date: last day it may have been published
// @returns publishedBasis string: what that rests on
// @returns file string: name of the text's file
// @returns sha256 string: hash of the text's file
// @returns usableTo int: one past the last code point of the article
// @returns author string: who wrote it
// @returns url string: its address
// @returns language string: its language, as a BCP 47 tag such as en
MATCH (source:Source)
RETURN source.id AS id, source.title AS title, source.publisher AS publisher,
  toString(source.publishedEarliest) AS publishedEarliest, toString(source.publishedLatest) AS publishedLatest,
  source.publishedBasis AS publishedBasis, source.file AS file, source.sha256 AS sha256, source.usableTo AS usableTo,
  source.author AS author, source.url AS url, source.language AS language
ORDER BY id
