// What is this dataset, and who coded it?
// @returns id string: the dataset
// @returns title string: its title
// @returns subject string: which talks, between whom
// @returns window date: the first day that is coded; null where none is set
// @returns coded string: who or what coded it, and how
// @returns licence string: the licence of the data; null where none is given
// @returns url string: its address; null where none is given
MATCH (d:Dataset)
RETURN d.id AS id, d.title AS title, d.subject AS subject, toString(d.window) AS window, d.coded AS coded,
  d.licence AS licence, d.url AS url
ORDER BY id
