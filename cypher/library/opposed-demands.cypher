// Which demands bear on one another, and how many statements take a stance on each?
// NARROWS, COUNTERS, CONTRADICTS or REPLACES, from one demand to another.
// @returns demand string: the demand
// @returns relation string: how it bears on the other
// @returns other string: the other demand
// @returns statements int: statements with a stance on the demand
// @returns otherStatements int: statements with a stance on the other
MATCH (d:Demand)-[r:NARROWS|COUNTERS|CONTRADICTS|REPLACES]->(other:Demand)
RETURN d.id AS demand, type(r) AS relation, other.id AS other,
  COUNT { (d)<-[:ASSERTS|CONCEDES|REJECTS]-(:Statement) } AS statements,
  COUNT { (other)<-[:ASSERTS|CONCEDES|REJECTS]-(:Statement) } AS otherStatements
ORDER BY demand, relation, other
