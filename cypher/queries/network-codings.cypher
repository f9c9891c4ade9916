// What else do imported codings say of their statements: which organisation do they name, and at which moment?
// @returns statement string: the statement
// @returns organization string: the organisation that the coding names, empty where it names none; null where codings do not
// @returns moment string: the moment of publication; null where none is given
MATCH (s:Statement)
WHERE s.organization IS NOT NULL OR s.dateTime IS NOT NULL
RETURN s.id AS statement, s.organization AS organization, s.dateTime AS moment
ORDER BY statement
