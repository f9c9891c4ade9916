/** Cuts a paragraph into runs at the ends of the places that cite it, which may overlap. Pure. */

/** A place of a statement, in code points of the whole text; `end` is exclusive. */
export interface CitedPlace {
  statement: string
  start: number
  end: number
}

/** A piece of a paragraph, and the statements that cite it; none where nobody does. */
export interface Run {
  start: number
  end: number
  statements: string[]
}

/** Runs in order, from `start` to `end` without gaps; none is empty. */
export function cutRuns(start: number, end: number, places: readonly CitedPlace[]): Run[] {
  const inside = places
    .map((place) => ({ ...place, start: Math.max(start, place.start), end: Math.min(end, place.end) }))
    .filter((place) => place.start < place.end)
  const cuts = [...new Set([start, end, ...inside.flatMap((place) => [place.start, place.end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => ({
    start: from,
    end: cuts[at + 1] ?? end,
    statements: [
      ...new Set(inside.filter((place) => place.start <= from && from < place.end).map((place) => place.statement)),
    ],
  }))
}
