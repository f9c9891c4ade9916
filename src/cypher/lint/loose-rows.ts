/** Judges the rows of a statement that are no plain literals: a comma that is missing, a key given twice, a float. */
import { lineFeeds } from '../line-feeds.js'
import { type OpenedStatement, openLoosely } from '../rows-as-parameter.js'
import { scriptFinding, type Warning } from './warning.js'

export interface LooseRows {
  /** The statement over its rows, where they can be told without the engine; else as it came. */
  statement: OpenedStatement
  /** What is wrong for certain, with lines counted in the statement as it came. */
  faults: Warning[]
}

/** `statement` is one whose rows could not be taken out of it. */
export function looseRows(statement: OpenedStatement): LooseRows {
  const { source } = statement
  const loose = openLoosely(source)
  if (loose === null) return { statement, faults: [] }
  const at = (offset: number) => ({ line: 1 + lineFeeds(source.text, 0, offset), column: 1 })
  const doubled = loose.doubled.map(({ key, at: offset }) => {
    const message = `The key "${key}" stands twice in this map, and only one of its values would be kept.`
    return scriptFinding(at(offset), 'doubled-key', message, 'Leave one out; several things go into one list.')
  })
  const { stoppedAt } = loose
  const unparted = stoppedAt === null ? null : unpartedText(source.text, stoppedAt)
  const missing = unparted === null ? [] : [missingComma(at(stoppedAt as number), unparted)]
  return { statement: loose.opened ?? statement, faults: [...missing, ...doubled] }
}

function missingComma(at: { line: number; column: number }, unparted: string): Warning {
  const message = `A comma is missing before ${unparted}, or a text before it ends too early.`
  return scriptFinding(at, 'missing-comma', message, "Inside quotes write \\' for an apostrophe.")
}

/** Operators that may follow a value. */
const operator = /^(?:and|or|xor|in|is|starts|ends|contains)\b/i

/** What stands directly behind a value, where nothing may: a text, a number, a name or a map. */
function unpartedText(text: string, offset: number): string | null {
  const isBehindValue = /['"\]}\d]\s*$|\b(?:true|false|null)\s*$/i.test(text.slice(Math.max(0, offset - 200), offset))
  const rest = text.slice(offset, offset + 40)
  if (!isBehindValue || operator.test(rest)) return null
  return /^(?:['"].{0,20}|[\p{L}\d_]+|\{)/u.exec(rest)?.[0] ?? null
}
