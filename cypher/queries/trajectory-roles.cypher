// Which sides raised a demand, and to which is it addressed?
// @param demand string: the demand
// @returns raisedBy list: ids of the sides that raised it
// @returns addressedTo list: ids of the sides it is addressed to
MATCH (d:Demand {id: $demand})
CALL (d) {
  MATCH (d)-[:RAISED_BY]->(a:Actor)
  RETURN collect(a.id) AS raisedBy
}
CALL (d) {
  MATCH (d)-[:ADDRESSED_TO]->(a:Actor)
  RETURN collect(a.id) AS addressedTo
}
RETURN raisedBy, addressedTo
