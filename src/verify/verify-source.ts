/** Checks what the graph says about a source against its text: every citation, every claim, every paragraph. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { paragraphOf, readText, type SourceText, spanOf } from '../codebook/source-text.js'
import type { UncodedReason } from '../codebook/uncoded-reasons.js'
import { messageOf } from '../errors.js'

/** Paragraphs with nothing to code, each with the reason (codebook 1 and 8). */
export const uncodedList = z.array(
  z.object({ source: id, paragraph: z.int().positive(), reason: z.string().min(1), note: z.string().default('') }),
)
/** The reason that the text itself proves or disproves. */
const outside: UncodedReason = 'outside-usable-range'

export type Uncoded = z.infer<typeof uncodedList>[number]

/** A place that a statement (with its days) or a conflict cites. */
export interface Place {
  by: string
  source: string
  paragraph: number
  start: number
  end: number
  phrase: string
  earliest?: string
  latest?: string
}

export interface SourceRecord {
  id: string
  file: string
  sha256: string | null
  usableTo: number | null
  publishedLatest: string
}

/** A difference between graph and text; `by` is the statement or conflict, null where it is about the source itself. */
export interface Miss {
  by: string | null
  problem: string
}

export interface SourceReport {
  source: string
  file: string
  citations: number
  claims: number
  /** Paragraph numbers: cited by a statement, listed as uncoded, or neither. */
  cited: number[]
  listed: Uncoded[]
  neither: number[]
  misses: Miss[]
}

/** Checks one source; `bytes` is null when its file is missing. */
export function verifySource(
  source: SourceRecord,
  bytes: Uint8Array | null,
  places: { citations: readonly Place[]; claims: readonly Place[] },
  uncoded: readonly Uncoded[],
): SourceReport {
  const { citations, claims } = places
  const report = { source: source.id, file: source.file, citations: citations.length, claims: claims.length }
  const failed = (problem: string) => ({
    ...report,
    cited: [],
    listed: [],
    neither: [],
    misses: [{ by: null, problem }],
  })
  if (bytes === null) return failed(`its file ${source.file} is missing`)
  let text: SourceText
  try {
    text = readText(bytes)
  } catch (error) {
    return failed(`its file ${source.file} cannot be read as UTF-8: ${messageOf(error)}`)
  }
  const misses: Miss[] = []
  if (text.sha256 !== source.sha256) {
    misses.push({ by: null, problem: `the sha256 of ${source.file} is ${text.sha256}, not ${source.sha256}` })
  }
  for (const place of [...citations, ...claims]) {
    misses.push(...faultsOf(place, source, text).map((problem) => ({ by: place.by, problem })))
  }
  const touched = new Set(citations.map((place) => paragraphOf(text, place.start, place.end)?.number))
  const listed = new Set(uncoded.map((entry) => entry.paragraph))
  const numbers = text.paragraphs.map((paragraph) => paragraph.number)
  const neither = numbers.filter((number) => !touched.has(number) && !listed.has(number))
  for (const number of neither) misses.push({ by: null, problem: `paragraph ${number} is neither cited nor listed` })
  for (const { paragraph, reason } of uncoded) {
    const found = text.paragraphs[paragraph - 1]
    const usableTo = source.usableTo ?? Number.POSITIVE_INFINITY
    if (reason === outside && found && found.start < usableTo)
      misses.push({ by: null, problem: `paragraph ${paragraph} is listed as ${outside}, but begins within it` })
    if (touched.has(paragraph))
      misses.push({ by: null, problem: `paragraph ${paragraph} is cited and listed as uncoded` })
    if (paragraph > numbers.length)
      misses.push({ by: null, problem: `paragraph ${paragraph} is listed as uncoded, but the text ends before it` })
  }
  return { ...report, cited: numbers.filter((number) => touched.has(number)), listed: [...uncoded], neither, misses }
}

/** Everything that is wrong with one place. */
function faultsOf(place: Place, source: SourceRecord, text: SourceText): string[] {
  const { start, end, earliest, latest } = place
  const at = `[${start}, ${end})`
  const faults: string[] = []
  const paragraph = paragraphOf(text, start, end)
  if (!paragraph) faults.push(`the span ${at} is not inside one paragraph`)
  else if (paragraph.number !== place.paragraph) {
    faults.push(`the span ${at} is in paragraph ${paragraph.number}, not ${place.paragraph}`)
  }
  if (!spanOf(text, start, end).includes(place.phrase)) faults.push(`"${place.phrase}" is not in ${at}`)
  if (source.usableTo !== null && end > source.usableTo) {
    faults.push(`the span ${at} goes beyond the usable part of the text, which ends at ${source.usableTo}`)
  }
  if (earliest && latest && earliest > latest) faults.push(`its earliest day ${earliest} is after its latest ${latest}`)
  if (latest && latest > source.publishedLatest) {
    faults.push(`its latest day ${latest} is after the source was published, ${source.publishedLatest}`)
  }
  return faults
}
