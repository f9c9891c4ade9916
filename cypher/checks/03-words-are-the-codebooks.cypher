// Kinds, modes, certainties, extents, relations and statuses are words of the codebook.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (n:Actor)
WHERE n.kind IS NOT NULL
  AND NOT n.kind IN ['person', 'office', 'delegation', 'government', 'state', 'organisation', 'media']
RETURN n.id AS id, 'kind ' + n.kind + ' is not a kind of actor' AS problem
UNION ALL
MATCH (n:Event)
WHERE n.kind IS NOT NULL
  AND NOT n.kind IN ['round', 'call', 'meeting', 'press-conference', 'interview', 'address', 'post', 'act']
RETURN n.id AS id, 'kind ' + n.kind + ' is not a kind of event' AS problem
UNION ALL
MATCH (n:Statement) WHERE NOT coalesce(n.mode, '') IN ['direct', 'indirect', 'document']
RETURN n.id AS id, 'its mode is not direct, indirect or document' AS problem
UNION ALL
MATCH (n:Statement) WHERE NOT coalesce(n.certainty, '') IN ['stated', 'hedged', 'disputed']
RETURN n.id AS id, 'its certainty is not stated, hedged or disputed' AS problem
UNION ALL
MATCH (n:Statement)-[r:CONCEDES]->(d)
WHERE NOT coalesce(r.extent, '') IN ['full', 'partial', 'conditional', 'signalled']
RETURN n.id AS id, 'the extent of its stance on ' + d.id + ' is not full, partial, conditional or signalled' AS problem
UNION ALL
MATCH (n:Statement)-[r:ASSERTS|REJECTS]->(d)
WHERE NOT coalesce(r.extent, '') IN ['full', 'partial', 'conditional']
RETURN n.id AS id, CASE r.extent
  WHEN 'signalled' THEN 'its stance on ' + d.id + ' is signalled, which only CONCEDES can be'
  ELSE 'the extent of its stance on ' + d.id + ' is not full, partial, conditional or signalled'
END AS problem
UNION ALL
// What few statements have is found from its other end, without a look at every statement.
MATCH (a:Actor)<-[r:RELAYED_BY]-(n:Statement)
WHERE NOT coalesce(r.relation, '') IN ['own', 'ally', 'mediator', 'adversary', 'press', 'author']
RETURN n.id AS id, 'the relation of its relay ' + a.id + ' is not a word of the codebook' AS problem
UNION ALL
MATCH (d:Demand)<-[r:ASSESSES]-(n:Statement)
WHERE NOT coalesce(r.status, '') IN ['agreed', 'near', 'open', 'stuck', 'unanswered']
RETURN n.id AS id, 'the status of its assessment of ' + d.id + ' is not a word of the codebook' AS problem
UNION ALL
MATCH (d:Draft)<-[r:ASSESSES]-(n:Statement)
WHERE NOT coalesce(r.status, '') IN ['agreed', 'near', 'open', 'stuck', 'unanswered']
RETURN n.id AS id, 'the status of its assessment of ' + d.id + ' is not a word of the codebook' AS problem
UNION ALL
MATCH (d:Demand)<-[r:IN_EXCHANGE_FOR]-(n:Statement)
WHERE NOT coalesce(r.kind, '') IN ['exchange', 'precondition', 'sequence']
RETURN n.id AS id, 'the kind of its tie to ' + d.id + ' is not exchange, precondition or sequence' AS problem
