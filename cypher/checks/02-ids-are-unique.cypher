// An id names one node, whatever its label.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (a:Actor) MATCH (b:Demand {id: a.id}) RETURN a.id AS id, 'an actor and a demand share this id' AS problem
UNION ALL
MATCH (a:Issue) MATCH (b:Demand {id: a.id}) RETURN a.id AS id, 'an issue and a demand share this id' AS problem
UNION ALL
MATCH (a:Issue) MATCH (b:Actor {id: a.id}) RETURN a.id AS id, 'an issue and an actor share this id' AS problem
UNION ALL
MATCH (a:Event) MATCH (b:Demand {id: a.id}) RETURN a.id AS id, 'an event and a demand share this id' AS problem
UNION ALL
MATCH (a:Draft) MATCH (b:Demand {id: a.id}) RETURN a.id AS id, 'a draft and a demand share this id' AS problem
UNION ALL
MATCH (a:Draft) MATCH (b:Event {id: a.id}) RETURN a.id AS id, 'a draft and an event share this id' AS problem
UNION ALL
MATCH (a:Source) MATCH (b:Actor {id: a.id}) RETURN a.id AS id, 'a source and an actor share this id' AS problem
UNION ALL
MATCH (a:Event) MATCH (b:Statement {id: a.id}) RETURN a.id AS id, 'an event and a statement share this id' AS problem
UNION ALL
MATCH (a:Conflict) MATCH (b:Event {id: a.id}) RETURN a.id AS id, 'a conflict and an event share this id' AS problem
UNION ALL
MATCH (a:Conflict) MATCH (b:Demand {id: a.id}) RETURN a.id AS id, 'a conflict and a demand share this id' AS problem
