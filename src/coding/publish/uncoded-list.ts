/** The list of the paragraphs of a source with nothing to code, as a file that people read in a diff. */
import type { SourceText } from '../../codebook/source-text.js'
import type { PassItems } from '../pass-items.js'

export interface UncodedEntry {
  source: string
  paragraph: number
  reason: string
  note: string
}

export interface UncodedList {
  listed: UncodedEntry[]
  /** Paragraphs that are neither cited nor listed. */
  open: number[]
}

/** What is cited is not listed, and what begins beyond the usable part needs no reason of its own. */
export function uncodedList(
  source: { id: string; usableTo: number | null },
  text: SourceText,
  cited: ReadonlySet<number>,
  reasons: PassItems['uncoded'],
): UncodedList {
  const given = new Map(reasons.map((one) => [one.paragraph, one]))
  const listed: UncodedEntry[] = []
  const open: number[] = []
  for (const { number, start } of text.paragraphs) {
    if (cited.has(number)) continue
    const own = given.get(number)
    const isBeyond = source.usableTo !== null && start >= source.usableTo
    const reason = own?.reason ?? (isBeyond ? 'outside-usable-range' : null)
    if (reason === null) open.push(number)
    else listed.push({ source: source.id, paragraph: number, reason, note: own?.note ?? '' })
  }
  return { listed, open }
}

/** In columns: what is longer stands on several lines. */
const width = 120

export function uncodedText(entries: readonly UncodedEntry[]): string {
  if (entries.length === 0) return '[]\n'
  const lines = entries.map((entry) => {
    const pairs = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    const line = `  { ${pairs.join(', ')} }`
    return line.length < width ? line : `  {\n${pairs.map((pair) => `    ${pair}`).join(',\n')}\n  }`
  })
  return `[\n${lines.join(',\n')}\n]\n`
}
