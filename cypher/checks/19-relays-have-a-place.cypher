// Each place says who relays its statement; these stand to it in RELAYED_BY, and the other way round.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (source:Source)<-[c:CITED_IN]-(s:Statement)
WHERE c.relays IS NULL OR size(c.relays) > 0
UNWIND coalesce(c.relays, ['']) AS relay
WITH s, c, source, relay
WHERE NOT EXISTS { MATCH (s)-[:RELAYED_BY]->(by:Actor) WHERE by.id = relay }
RETURN s.id AS id, CASE relay
  WHEN '' THEN 'the place at ' + toString(c.start) + ' of ' + source.id + ' does not say who relays it: give relays, [] where nobody does'
  ELSE relay + ' relays it at ' + toString(c.start) + ' of ' + source.id + ', and is missing in relayedBy'
END AS problem
UNION ALL
MATCH (s:Statement)-[:RELAYED_BY]->(by)
MATCH (s)-[c:CITED_IN]->()
WHERE NOT by.id IN c.relays
WITH DISTINCT s, by
WHERE NOT EXISTS { MATCH (s)-[other:CITED_IN]->() WHERE by.id IN other.relays }
RETURN s.id AS id, by.id + ' relays it at no place' AS problem
