// What was said at each event, in order of day?
// Events without a known day come last.
// @param kind string null: only round, call, meeting, press-conference, interview, address, post or act; null for all
// @returns day date: the day of the event
// @returns event string: the event
// @returns name string: its name
// @returns kind string: its kind
// @returns speakers list: actors who spoke or acted there
// @returns statements list: ids of the statements, at most 100
MATCH (e:Event)<-[:MADE_AT]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE $kind IS NULL OR e.kind = $kind
WITH e, s, a ORDER BY a.id, s.id
WITH e, collect(DISTINCT a.id) AS speakers, collect(DISTINCT s.id) AS statements
RETURN toString(e.date) AS day, e.id AS event, e.name AS name, e.kind AS kind, speakers,
  statements[0..100] AS statements
ORDER BY coalesce(day, '9999'), event
