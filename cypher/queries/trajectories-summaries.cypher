// What does each statement say, in the coder's own sentence?
// @param ids list: ids of the statements
// @returns id string: the statement
// @returns summary string: the coder's own sentence
UNWIND $ids AS wanted
MATCH (s:Statement {id: wanted})
RETURN s.id AS id, s.summary AS summary
ORDER BY id
