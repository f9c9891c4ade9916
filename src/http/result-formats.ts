/** The formats of a query's answer: JSON, NDJSON with a row on each line, and CSV. */
import type { z } from 'zod'
import { byteOrderMark, csvCell, csvLine } from '../export/write/csv.js'
import { type Column, type QueryResult, queryAnswer } from '../query/query-result.js'

export interface ResultFormat {
  /** Follows a dot at the end of a path. */
  ending: string
  mediaType: string
  content: z.ZodType | 'text'
  /** @param bom begins CSV with a byte order mark, by which Excel knows UTF-8 */
  pieces(result: QueryResult, bom: boolean): Iterable<string>
}

export const resultFormats: readonly ResultFormat[] = [
  { ending: 'json', mediaType: 'application/json', content: queryAnswer, pieces: jsonPieces },
  { ending: 'ndjson', mediaType: 'application/x-ndjson', content: 'text', pieces: ndjsonPieces },
  { ending: 'csv', mediaType: 'text/csv', content: 'text', pieces: csvPieces },
]

function* jsonPieces({ columns, rows, graph, ...facts }: QueryResult): Iterable<string> {
  yield `{"columns":${JSON.stringify(columns)},"rows":[`
  for (const [index, row] of rows.entries()) yield index === 0 ? row : `,${row}`
  yield `],"graph":${graph},${JSON.stringify(facts).slice(1)}`
}

/** The columns, a line for each row, and a summary; without the summary, the answer was cut off on the way. */
function* ndjsonPieces({ columns, rows, graph, ...facts }: QueryResult): Iterable<string> {
  yield `${JSON.stringify({ columns })}\n`
  for (const row of rows) yield `{"row":${row}}\n`
  yield `{"summary":${JSON.stringify(facts)}}\n`
}

/** Lists, maps, nodes and columns of several types are JSON, so that every value reads back as it was. */
export function* csvPieces({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>, bom = false): Iterable<string> {
  yield `${bom ? byteOrderMark : ''}${csvLine(columns.map(({ name }) => csvCell(name)))}`
  for (const row of rows) {
    const values = JSON.parse(row) as Record<string, unknown>
    yield csvLine(columns.map(({ name, type }) => cellOf(values[name], type)))
  }
}

const plainTypes = /^(INTEGER|FLOAT|BOOLEAN|NULL|DATE|DURATION|(LOCAL|ZONED) (TIME|DATETIME))$/

function cellOf(value: unknown, type: Column['type']): string | null {
  if (value === null || value === undefined || type === 'STRING') return csvCell(value)
  // Large integers and days are text in JSON, but no formulas, even if they begin with a minus.
  return plainTypes.test(type) ? String(value) : JSON.stringify(value)
}
