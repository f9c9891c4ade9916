// Who relays a statement at a place stands to it in RELAYED_BY, and the other way round.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (source:Source)<-[c:CITED_IN]-(s:Statement)
WHERE size(c.relays) > 0
UNWIND c.relays AS relay
WITH s, c, source, relay
WHERE NOT EXISTS { MATCH (s)-[:RELAYED_BY]->(by:Actor) WHERE by.id = relay }
RETURN s.id AS id, relay + ' relays it at ' + toString(c.start) + ' of ' + source.id + ', and is missing in relayedBy' AS problem
UNION ALL
MATCH (s:Statement)-[:RELAYED_BY]->(by:Actor)
MATCH (s)-[c:CITED_IN]->(:Source)
WHERE NOT by.id IN c.relays
WITH DISTINCT s, by
WHERE NOT EXISTS { MATCH (s)-[other:CITED_IN]->(:Source) WHERE by.id IN other.relays }
RETURN s.id AS id, by.id + ' relays it at no place' AS problem
