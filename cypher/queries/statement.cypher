// What is known of these statements: who spoke, for whom, when, on what, through whom, and where is it cited?
// @param ids list: ids of statements
// @returns id string: the statement
// @returns speaker string: the actor who spoke or acted
// @returns side string: whom the speaker represents on that day, or the speaker itself
// @returns capacity string: in which capacity; null for a side itself
// @returns authority int: 1 head of state to 4 adviser; null for a side itself
// @returns summary string: the coder's own sentence
// @returns earliest date: first day the text allows
// @returns latest date: last day the text allows
// @returns mode string: direct, indirect or document
// @returns certainty string: stated, hedged or disputed
// @returns coder string: who coded it
// @returns event string: the event; null where no source names one
// @returns stances list: maps of demand, stance, extent; unordered, like every list here
// @returns exchanges list: maps of of, demand, kind
// @returns assesses list: maps of target, status
// @returns relayedBy list: maps of actor, relation
// @returns disputedBy list: ids of actors who deny it
// @returns citations list: maps of source, paragraph, start, end, phrase, tells, relays
// @returns publishedEarliest date: first day on which a reader may have known
// @returns publishedLatest date: day from which a reader could know
MATCH (s:Statement)<-[:MADE]-(a:Actor)
WHERE s.id IN $ids
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
CALL (s) {
  MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
  RETURN collect({demand: d.id, stance: type(x), extent: x.extent}) AS stances
}
CALL (s) {
  MATCH (s)-[x:IN_EXCHANGE_FOR]->(d:Demand)
  RETURN collect({of: x.of, demand: d.id, kind: x.kind}) AS exchanges
}
CALL (s) {
  MATCH (s)-[x:ASSESSES]->(target)
  RETURN collect({target: target.id, status: x.status}) AS assesses
}
CALL (s) {
  MATCH (s)-[x:RELAYED_BY]->(by:Actor)
  RETURN collect({actor: by.id, relation: x.relation}) AS relayedBy
}
CALL (s) {
  MATCH (s)-[:DISPUTED_BY]->(by:Actor)
  RETURN collect(by.id) AS disputedBy
}
CALL (s) {
  MATCH (s)-[:MADE_AT]->(e:Event)
  RETURN head(collect(e.id)) AS event
}
CALL (s) {
  MATCH (s)-[c:CITED_IN]->(source:Source)
  RETURN collect({source: source.id, paragraph: c.paragraph, start: c.start, end: c.end, phrase: c.phrase, tells: c.tells,
    relays: c.relays}) AS citations,
    min(source.publishedEarliest) AS publishedEarliest, min(source.publishedLatest) AS publishedLatest
}
RETURN s.id AS id, a.id AS speaker, coalesce(principal.id, a.id) AS side, r.capacity AS capacity,
  r.authority AS authority, s.summary AS summary, toString(s.earliest) AS earliest, toString(s.latest) AS latest,
  s.mode AS mode, s.certainty AS certainty, s.coder AS coder, event, stances, exchanges, assesses, relayedBy,
  disputedBy, citations, toString(publishedEarliest) AS publishedEarliest, toString(publishedLatest) AS publishedLatest
ORDER BY s.latest, id
