// How was this coded: under which version of the codebook, by whom, and how firm is it?
// Counts of statements; how far two coders agreed is in docs/reliability.md.
// @returns codebook string: version of the codebook
// @returns coder string: who coded
// @returns statements int: statements
// @returns direct int: of these, quoted
// @returns hedged int: of these, hedged
// @returns disputed int: of these, disputed
MATCH (s:Statement)
RETURN s.codebook AS codebook, s.coder AS coder, count(s.id) AS statements,
  coalesce(sum(CASE WHEN s.mode = 'direct' THEN 1 ELSE 0 END), 0) AS direct,
  coalesce(sum(CASE WHEN s.certainty = 'hedged' THEN 1 ELSE 0 END), 0) AS hedged,
  coalesce(sum(CASE WHEN s.certainty = 'disputed' THEN 1 ELSE 0 END), 0) AS disputed
ORDER BY codebook, coder
