// Writes sources, one a row.
// @param rows list: maps of id, title, publisher, publishedEarliest, publishedLatest, publishedBasis, file, sha256, usableTo, url, language, author, section, genre, notes
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source = {id: row.id, title: row.title, publisher: row.publisher,
  publishedEarliest: date(row.publishedEarliest), publishedLatest: date(row.publishedLatest),
  publishedBasis: row.publishedBasis, file: row.file, sha256: row.sha256, usableTo: row.usableTo,
  url: row.url, language: row.language, author: row.author, section: row.section, genre: row.genre, notes: row.notes};
