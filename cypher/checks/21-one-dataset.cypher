// A graph holds one dataset.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (n:Dataset)
WITH count(n.id) AS n, min(n.id) AS first WHERE n <> 1
RETURN coalesce(first, 'the dataset') AS id, 'there are ' + toString(n) + ' nodes Dataset: declare exactly one, as in 00-dataset.cypher' AS problem
