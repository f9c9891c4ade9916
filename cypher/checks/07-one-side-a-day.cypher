// A person, office or delegation speaks for one side on any day.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (a:Actor)-[one:REPRESENTS]->(side:Actor)
MATCH (a)-[two:REPRESENTS]->(other:Actor)
WHERE side.id < other.id
  AND (one.to IS NULL OR two.from <= one.to) AND (two.to IS NULL OR one.from <= two.to)
RETURN a.id AS id, 'it represents ' + side.id + ' and ' + other.id + ' on the same day' AS problem
