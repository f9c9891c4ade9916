// Which actors are there, whom does each represent, and what does it belong to?
// @returns id string: the actor
// @returns name string: its name
// @returns kind string: person, office, delegation, government, state, organisation or media
// @returns aliases list: other spellings
// @returns represents list: maps of side, capacity, authority, from, to
// @returns memberOf list: ids of organisations
MATCH (a:Actor)
CALL (a) {
  MATCH (a)-[r:REPRESENTS]->(side:Actor)
  WITH side, r ORDER BY r.from, side.id
  RETURN collect({side: side.id, capacity: r.capacity, authority: r.authority,
                  from: toString(r.from), to: toString(r.to)}) AS represents
}
CALL (a) {
  MATCH (a)-[:MEMBER_OF]->(organisation:Actor)
  WITH organisation ORDER BY organisation.id
  RETURN collect(organisation.id) AS memberOf
}
RETURN a.id AS id, a.name AS name, a.kind AS kind, coalesce(a.aliases, []) AS aliases, represents, memberOf
ORDER BY id
