// Writes what the dataset is, one a row.
// @param rows list: maps of id, title, subject, window, coded, licence, url
UNWIND $rows AS row
MERGE (dataset:Dataset {id: row.id})
SET dataset = {id: row.id, title: row.title, subject: row.subject, window: date(row.window), coded: row.coded,
  licence: row.licence, url: row.url};
