// A disputed statement says who denies it, and a denied one is disputed.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (a:Actor)<-[:DISPUTED_BY]-(s:Statement) WHERE s.certainty <> 'disputed'
RETURN s.id AS id, a.id + ' denies it, so its certainty is disputed' AS problem
UNION ALL
MATCH (s:Statement) WHERE s.certainty = 'disputed'
WITH s WHERE NOT EXISTS { (s)-[:DISPUTED_BY]->(:Actor) }
RETURN s.id AS id, 'it is disputed, but nobody denies it' AS problem
