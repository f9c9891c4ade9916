/** Reads a table in CSV as spreadsheets write it: with any of three delimiters, which it may state in a line of its own. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, type Options, parse } from 'csv-parse'
import { UsageError } from '../../errors.js'
import { collectGarbage } from '../collect-garbage.js'
import { sharedTexts } from './shared-texts.js'
import type { Table } from './table.js'

/** `pieces` are the text, cut anywhere after its first row. @throws UsageError that names the line, when it is no CSV. */
export async function readCsv(name: string, pieces: Iterable<string>): Promise<Table> {
  const reader = tableReader()
  const source = pieces[Symbol.iterator]()
  const { body, delimiter, linesBefore } = dialectOf(beginningOf(source))
  let begins = linesBefore + 1
  const parser = parse({
    delimiter,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Each record is taken as it is read, and nothing goes on to a reader of the parser.
    on_record: (cells: string[], { lines }: { lines: number }) => {
      reader.take(begins, cells)
      begins = linesBefore + lines + 1
      return null
    },
  } as Options)
  try {
    await pipeline(Readable.from(after(body, source)), parser.resume())
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const fault = faults[error.code] ?? `is no CSV: ${error.message}`
    throw new UsageError(`${name}, the row that begins on line ${begins}, ${fault}.`)
  }
  const table = reader.table()
  if (!table) throw new UsageError(`${name} is empty. Its first row names the columns.`)
  return table
}

/** Takes records one after the other: the first that is not blank names the columns, and blank ones are no rows. */
function tableReader() {
  let table: Table | null = null
  const shared = sharedTexts()
  return {
    take(line: number, cells: readonly string[]): void {
      if (!cells.some(isFilled)) return
      if (table) addRow(table, `line ${line}`, cells, shared)
      else table = emptyTable(cells.map((cell) => cell.trim()))
    },
    table: (): Table | null => table,
  }
}

function emptyTable(names: string[]): Table {
  return {
    names,
    rows: [],
    columnAt: (index) => `column ${index + 1} (${names[index] || 'without a name'})`,
    faults: [],
    advice: `Its first row must name the columns${names.length === 1 ? ', parted by commas, semicolons or tabs' : ''}.`,
  }
}

function addRow(
  { names, rows, faults }: Table,
  place: string,
  cells: readonly string[],
  shared: (column: number, text: string) => string,
): void {
  if (!cells.slice(names.length).some(isFilled)) {
    rows.push({ place, cells: names.map((_, index) => shared(index, (cells[index] ?? '').trim())) })
    return
  }
  const count = `${cells.length} cells, the first row ${names.length}`
  faults.push({ place, reason: `it has ${count}: put a cell in quotes where a delimiter belongs to it` })
}

const isFilled = (cell: string) => cell.trim() !== ''

/** As much of the text as has its first row that is not blank. */
function beginningOf(source: Iterator<string>): string {
  let text = ''
  for (;;) {
    const { done, value } = source.next()
    if (done) return text
    text += value
    const lines = text.split(/\r\n|\n|\r/, 1_000).filter(isFilled)
    // One line may say the delimiter, the next names the columns, and the last may not be whole.
    if (lines.length > 2) return text
  }
}

function* after(text: string, source: Iterator<string>): Generator<string> {
  yield text
  for (let next = source.next(); !next.done; next = source.next())
    if (next.value !== '') {
      yield next.value
      collectGarbage()
    }
}

function dialectOf(text: string) {
  // Some spreadsheets say the delimiter in a line of its own.
  const [said, mark] = /^"?sep=(.)"?(?:\r\n|\n|\r)/.exec(text) ?? []
  const body = said ? text.slice(said.length) : text
  const [first = ''] = /^\s*[^\r\n]*/.exec(body) ?? []
  const bare = first.replace(/"[^"]*"/g, '')
  const [usual] = [',', ';', '\t'].sort((a, b) => bare.split(b).length - bare.split(a).length)
  return { body, delimiter: mark ?? usual ?? ',', linesBefore: said ? 1 : 0 }
}

const inside = 'one that belongs to a cell is written twice, and the cell in quotes'
const faults: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'has a quotation mark that is never closed',
  INVALID_OPENING_QUOTE: `has a quotation mark inside a cell: ${inside}`,
  CSV_INVALID_CLOSING_QUOTE: `has text after a closing quotation mark: ${inside}`,
}
