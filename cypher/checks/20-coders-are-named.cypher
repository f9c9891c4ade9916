// Each statement says who coded it.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement) WHERE trim(coalesce(s.coder, '')) = ''
RETURN s.id AS id, 'it does not say who coded it: give coder' AS problem
