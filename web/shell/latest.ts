/** Of the moves of a side that moved very often, the latest. Pure. */

/** More are not read in a row. */
const most = 60

/** @param moves oldest first */
export function latestMoves<Move>(moves: readonly Move[]): { latest: readonly Move[]; earlier: number } {
  const earlier = Math.max(0, moves.length - most)
  return { latest: moves.slice(earlier), earlier }
}
