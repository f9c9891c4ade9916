/** Reads a table in CSV as spreadsheets write it: with any of three delimiters, which it may state in a line of its own. */
import { CsvError, parse } from 'csv-parse/sync'
import { UsageError } from '../../errors.js'
import type { Table } from './table.js'

/** @throws UsageError that names the line, when the text is no CSV. */
export function readCsv(name: string, text: string): Table {
  const { body, delimiter, linesBefore } = dialectOf(text)
  const records = parseRecords(name, body, delimiter, linesBefore).filter(({ cells }) => cells.some(isFilled))
  const [head, ...rest] = records
  if (!head) throw new UsageError(`${name} is empty. Its first row names the columns.`)
  const names = head.cells.map((cell) => cell.trim())
  const table: Table = {
    names,
    rows: [],
    columnAt: (index) => `column ${index + 1} (${names[index] || 'without a name'})`,
    faults: [],
    advice: `Its first row must name the columns${names.length === 1 ? ', parted by commas, semicolons or tabs' : ''}.`,
  }
  for (const { line, cells } of rest) {
    const place = `line ${line}`
    if (cells.slice(names.length).some(isFilled)) {
      const count = `${cells.length} cells, the first row ${names.length}`
      table.faults.push({ place, reason: `it has ${count}: put a cell in quotes where a delimiter belongs to it` })
      continue
    }
    table.rows.push({ place, cells: names.map((_, index) => (cells[index] ?? '').trim()) })
  }
  return table
}

const isFilled = (cell: string) => cell.trim() !== ''

function dialectOf(text: string) {
  // Some spreadsheets say the delimiter in a line of its own.
  const [said, mark] = /^"?sep=(.)"?(?:\r\n|\n|\r)/.exec(text) ?? []
  const body = said ? text.slice(said.length) : text
  const [first = ''] = /^\s*[^\r\n]*/.exec(body) ?? []
  const bare = first.replace(/"[^"]*"/g, '')
  const [usual] = [',', ';', '\t'].sort((a, b) => bare.split(b).length - bare.split(a).length)
  return { body, delimiter: mark ?? usual ?? ',', linesBefore: said ? 1 : 0 }
}

function parseRecords(name: string, text: string, delimiter: string, linesBefore: number) {
  const begins = [linesBefore + 1]
  try {
    const parsed = parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[], { lines }) => {
        begins.push(linesBefore + lines + 1)
        return cells
      },
    })
    return parsed.map((cells, index) => ({ line: begins[index] ?? 0, cells }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const fault = faults[error.code] ?? `is no CSV: ${error.message}`
    throw new UsageError(`${name}, the row that begins on line ${begins.at(-1)}, ${fault}.`)
  }
}

const inside = 'one that belongs to a cell is written twice, and the cell in quotes'
const faults: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'has a quotation mark that is never closed',
  INVALID_OPENING_QUOTE: `has a quotation mark inside a cell: ${inside}`,
  CSV_INVALID_CLOSING_QUOTE: `has text after a closing quotation mark: ${inside}`,
}
