/** Reads a coding sheet in CSV as rows of cells, as spreadsheets write it: any of three delimiters, with a byte order mark or not. */
import { CsvError, type Info, parse } from 'csv-parse/sync'
import { UsageError } from '../../errors.js'
import { headOf, type RawRow, type RawSheet } from './raw-sheet.js'

/** @throws UsageError that names the line, when the bytes are no CSV in UTF-8 or lack a column that is needed. */
export function csvRows(name: string, bytes: Uint8Array): RawSheet {
  const { text, delimiter, linesBefore } = dialectOf(name, bytes)
  const records = parseRecords(name, text, delimiter, linesBefore)
  const [head, ...rest] = records
  if (!head) throw new UsageError(`${name} is empty. Its first row names the columns.`)
  const { columns, faults } = headOf(name, head.cells)
  const rows: RawRow[] = []
  for (const { line, cells } of rest) {
    const place = `line ${line}`
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.slice(head.cells.length).some((cell) => cell.trim() !== '')) {
      const count = `${cells.length} cells, the first row ${head.cells.length}`
      faults.push({ place, reason: `it has ${count}: put a cell in quotes where a delimiter belongs to it` })
      continue
    }
    rows.push({
      place,
      placeOf: (column) => `${place}, column ${columns.indexOf(column) + 1} (${column})`,
      cells: Object.fromEntries(
        columns.flatMap((column, index) => (column ? [[column, (cells[index] ?? '').trim()]] : [])),
      ),
    })
  }
  return { rows, faults }
}

function dialectOf(name: string, bytes: Uint8Array) {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${name} is not UTF-8. In a spreadsheet, save it as "CSV UTF-8".`)
  }
  // Some spreadsheets say the delimiter in a line of its own.
  const [said, mark] = /^sep=(.)\r?\n/.exec(text) ?? []
  const [first = ''] = (said ? text.slice(said.length) : text).split(/\r?\n|\r/)
  const bare = first.replace(/"[^"]*"/g, '')
  const [usual] = [',', ';', '\t'].sort((a, b) => bare.split(b).length - bare.split(a).length)
  return { text: said ? text.slice(said.length) : text, delimiter: mark ?? usual ?? ',', linesBefore: said ? 1 : 0 }
}

function parseRecords(name: string, text: string, delimiter: string, linesBefore: number) {
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
    let before = linesBefore
    return (parsed as unknown as { info: Info; record: string[] }[]).map(({ info, record }) => {
      const line = before + 1
      before = linesBefore + info.lines
      return { line, cells: record }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? ` line ${error.lines + linesBefore}` : ''
    throw new UsageError(`${name}${line} is no CSV: ${error.message}`)
  }
}
