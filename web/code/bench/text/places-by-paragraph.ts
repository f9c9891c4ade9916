/** The places of all statements by the paragraph they stand in; a paragraph whose places stay as they are keeps its list, and so does the whole. Pure. */
import type { CodedStatement } from '../../../../src/coding/coded-statement.js'
import { isAlike } from '../pass/items.js'
import type { CitedPlace } from './cut-runs.js'

export type PlacesByParagraph = ReadonlyMap<number, readonly CitedPlace[]>

export function placesByParagraph(
  statements: Iterable<Pick<CodedStatement, 'key' | 'citations'>>,
  before: PlacesByParagraph,
): PlacesByParagraph {
  const found = new Map<number, CitedPlace[]>()
  for (const { key, citations } of statements) {
    for (const { paragraph, start, end } of citations) {
      const places = found.get(paragraph)
      const place = { statement: key, start, end }
      if (places) places.push(place)
      else found.set(paragraph, [place])
    }
  }
  const entries = [...found].map(([paragraph, places]): [number, readonly CitedPlace[]] => {
    const known = before.get(paragraph)
    return [paragraph, known && isAlike(known, places) ? known : places]
  })
  const isSame =
    entries.length === before.size && entries.every(([paragraph, places]) => before.get(paragraph) === places)
  return isSame ? before : new Map(entries)
}

/** Statements in the order of their first places; those without one come last. */
export const inTextOrder = <S extends Pick<CodedStatement, 'key' | 'citations'>>(statements: Iterable<S>): S[] =>
  [...statements].sort((a, b) => firstOf(a) - firstOf(b) || (a.key < b.key ? -1 : 1))

export const firstOf = ({ citations }: Pick<CodedStatement, 'citations'>): number =>
  citations.reduce((first, { start }) => Math.min(first, start), Number.MAX_SAFE_INTEGER)
