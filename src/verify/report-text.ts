/** Writes the report of `demarche verify`: a line for each source, the paragraphs without a citation, and the misses. */
import type { SourceReport, Uncoded } from './verify-source.js'

const sum = (reports: readonly SourceReport[], of: (report: SourceReport) => number) =>
  reports.reduce((total, report) => total + of(report), 0)
/** A number with its noun: `1 miss`, `2 misses`. */
export const count = (number: number, what: string) =>
  `${number} ${number === 1 ? what : what.endsWith('s') ? `${what}es` : `${what}s`}`

/** The whole report as text, without a line feed at its end. */
export function reportText(reports: readonly SourceReport[]): string {
  const lines = reports.map(
    ({ source, citations, claims, misses, cited, listed, neither }) =>
      `${source}: ${count(citations, 'citation')} and ${count(claims, 'claim')} checked, ${count(misses.length, 'miss')}; ` +
      `${count(cited.length, 'paragraph')} cited, ${listed.length} listed, ${neither.length} neither`,
  )
  const uncoded = reports.flatMap(({ source, listed }) =>
    runs(listed).map(({ first, last, reason, note }) => {
      const which = first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`
      return `  ${source} ${which}: ${reason}${note ? ` (${note})` : ''}`
    }),
  )
  if (uncoded.length > 0) lines.push('', 'Without a citation:', ...uncoded)
  const misses = reports.flatMap(({ source, misses }) =>
    misses.map(({ by, problem }) => `  ${by ? `${by} in ${source}` : source}: ${problem}`),
  )
  if (misses.length > 0) lines.push('', 'Misses:', ...misses)
  else lines.push('', `Every place is where the graph says: ${total(reports)}.`)
  return lines.join('\n')
}

const total = (reports: readonly SourceReport[]) =>
  `${count(
    sum(reports, (report) => report.citations + report.claims),
    'place',
  )} in ${count(reports.length, 'source')}`

/** Joins neighbouring paragraphs with the same reason and note. */
function runs(listed: readonly Uncoded[]): { first: number; last: number; reason: string; note: string }[] {
  const found: { first: number; last: number; reason: string; note: string }[] = []
  for (const { paragraph, reason, note } of [...listed].sort((a, b) => a.paragraph - b.paragraph)) {
    const run = found.at(-1)
    if (run && run.last + 1 === paragraph && run.reason === reason && run.note === note) run.last = paragraph
    else found.push({ first: paragraph, last: paragraph, reason, note })
  }
  return found
}
