// How many statements are there of each latest day?
// @returns day string: the latest day
// @returns statements int: how many there are
MATCH (:Actor)-[:MADE]->(s:Statement)
RETURN toString(s.latest) AS day, count(s.id) AS statements
ORDER BY day
