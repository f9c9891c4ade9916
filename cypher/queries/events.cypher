// Which events are there, and when and where were they?
// @returns id string: the event
// @returns name string: its name
// @returns kind string: its kind
// @returns date date: its own day; null where the sources give none
// @returns place string: where it was; null where the sources do not say
MATCH (e:Event)
RETURN e.id AS id, e.name AS name, e.kind AS kind, toString(e.date) AS date, e.place AS place
ORDER BY id
