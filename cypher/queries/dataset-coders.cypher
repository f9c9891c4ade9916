// Who coded the statements, how many each, and by which version of the codebook?
// @returns coder string: who coded them
// @returns codebook string: the version of the codebook; null where the script gives none
// @returns statements int: how many there are
MATCH (s:Statement)
RETURN s.coder AS coder, s.codebook AS codebook, count(s.id) AS statements
ORDER BY coder, codebook
