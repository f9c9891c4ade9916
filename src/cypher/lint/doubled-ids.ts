/** Finds ids that a dataset declares twice, and says where both records stand. */
import type { ValuePath } from '../read-literals.js'
import { lineOfRow, lineOfText, type OpenedStatement } from '../rows-as-parameter.js'
import { type Declaration, idsOf } from './declared-records.js'

/** Every declared id, with the number of the statement that was first to declare it; the first statement is 0. */
export type DeclaredIds = Map<string, number>

export interface DoubledId {
  id: string
  /** Where it is declared again. */
  file: string
  line: number
  /** The number of the statement that was first to declare it. */
  first: number
}

/** Notes what statement `number` declares, and returns those of its ids that had been declared before. */
export function noteDeclared(
  declared: DeclaredIds,
  number: number,
  statement: OpenedStatement,
  declarations: readonly Declaration[],
): DoubledId[] {
  const doubled: DoubledId[] = []
  for (const declaration of declarations) {
    for (const { id, path } of idsOf(declaration, statement.rows ?? [])) {
      const first = declared.get(id)
      if (first === undefined) declared.set(standingAlone(id), number)
      // To find the line of a row takes reading all before it: of a script that was copied, the first few are enough.
      else if (doubled.length < 20) doubled.push({ id, first, ...placeOf(statement, declaration, path) })
      else doubled.push({ id, first, file: statement.source.file, line: statement.source.line })
    }
  }
  return doubled
}

/** The first places of these ids as `file:line`, found by reading the statements once more. */
export function firstPlaces(
  doubled: readonly DoubledId[],
  statements: Iterable<OpenedStatement>,
  declarationsOf: (statement: OpenedStatement) => readonly Declaration[],
): Map<string, string> {
  const wanted = new Set(doubled.map(({ id }) => id))
  const numbers = new Set(doubled.map(({ first }) => first))
  const places = new Map<string, string>()
  let number = 0
  for (const statement of statements) {
    if (places.size === wanted.size) break
    if (!numbers.has(number++)) continue
    for (const declaration of declarationsOf(statement)) {
      for (const { id, path } of idsOf(declaration, statement.rows ?? [])) {
        if (!wanted.has(id) || places.has(id)) continue
        const { file, line } = placeOf(statement, declaration, path)
        places.set(id, `${file}:${line}`)
      }
    }
  }
  return places
}

function placeOf(statement: OpenedStatement, { at }: Declaration, path: ValuePath | null) {
  const line = path ? lineOfRow(statement, path) : lineOfText(statement, at.line)
  return { file: statement.source.file, line }
}

/** V8 keeps the whole script in memory for a text of 13 letters or more that was cut from it; a copy stands alone. */
const standingAlone = (id: string) => (id.length < 13 ? id : Buffer.from(id).toString())
