/** Odd files: each is imported, or refused in a sentence that says what is wrong, where, and what to do; nothing is half written. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/import/import-file.js'
import type { ReadOptions } from '../../src/import/import-options.js'
import { testFolder } from '../provision/test-folder.js'
import { fileReader } from './reading.js'

const head = 'speaker,demand,stance,day\n'
const row = 'A,D,ASSERTS,2024\n'
const entry = new Uint8Array(8)
const { write } = fileReader()
const folder = testFolder('import')

type Odd = [name: string, content: string | Uint8Array, problem: RegExp | string, options?: ReadOptions]

const tables: Odd[] = [
  ['empty.csv', '', 'empty.csv is empty. Its first row names the columns.'],
  ['blank.csv', '\n\n ,, \n', 'blank.csv is empty.'],
  ['only-bom.csv', '\ufeff', 'only-bom.csv is empty.'],
  ['header.csv', head, 'header.csv has no rows below its first one.'],
  [
    'no-header.csv',
    row + row,
    /lacks what each row needs: speaker, demand, stance, day\. Its first row must name the columns\./,
  ],
  [
    'pipes.csv',
    'speaker|demand|stance|day\nA|D|ASSERTS|2024\n',
    'must name the columns, parted by commas, semicolons or tabs.',
  ],
  [
    'huge-cell.csv',
    `${head}A,D,ASSERTS,2024\nB,${'x'.repeat(1_000_001)},ASSERTS,2024\n`,
    /line 3, column 2 \(demand\): "x{80}\.\.\." is too long: a cell has at most 1000000/,
  ],
  ['nul.csv', `${head}A\0B,D,ASSERTS,2024\n`, 'line 2, column 1 (speaker): "A␀B" contains a NUL character'],
  ['nul-in-header.csv', `spea\0ker${head.slice(7)}${row}`, 'lacks what each row needs: speaker.'],
  [
    'twice.csv',
    `speaker,${head}A,${row}`,
    'twice.csv has the column speaker twice: column 1 (speaker) and column 2 (speaker).',
  ],
  ['short.csv', `${head}A,D\n`, 'line 2, column 3 (stance): it is empty'],
  [
    'long.csv',
    `${head}A,D,ASSERTS,2024,x\n`,
    'line 2: it has 5 cells, the first row 4: put a cell in quotes where a delimiter belongs to it',
  ],
  [
    'open-quote.csv',
    `${head}${row}"B,D,ASSERTS,2024\n${row}`,
    'the row that begins on line 3, has a quotation mark that is never closed.',
  ],
  [
    'inner-quote.csv',
    `${head}${row}A "x" B,D,ASSERTS,2024\n`,
    'the row that begins on line 3, has a quotation mark inside a cell: one that belongs',
  ],
  [
    'after-quote.csv',
    `${head}"A" B,D,ASSERTS,2024\n`,
    'the row that begins on line 2, has text after a closing quotation mark',
  ],
  [
    'errors.csv',
    `${head}A,D,#N/A,#VALUE!\n`,
    /column 3 \(stance\): write one of .*not "#N\/A".*\n.*column 4 \(day\): write a day .*not "#VALUE!"/,
  ],
  [
    '31-02.csv',
    `${head}A,D,ASSERTS,31/02/2024\n`,
    'line 2, column 4 (day): "31/02/2024" is not in the calendar',
    { dates: 'dmy' },
  ],
  [
    'excel.csv',
    zipSync({ 'xl/workbook.xml': entry }),
    'excel.csv is an Excel workbook. In Excel, save the sheet with the codings as "CSV UTF-8"',
  ],
  ['excel.xlsx', zipSync({ 'xl/workbook.xml': entry }), 'excel.xlsx is an Excel workbook. In Excel, save'],
  ['old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'old.xls is an Excel workbook. In Excel, save'],
  [
    'locked.csv',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    'locked.csv is a file of Office that is old or has a password.',
  ],
  ['libre.csv', zipSync({ 'content.xml': entry }), 'libre.csv is a spreadsheet of LibreOffice. There, save'],
  ['libre.ods', zipSync({ 'content.xml': entry }), 'libre.ods is a spreadsheet of LibreOffice. There, save'],
  ['archive.csv', zipSync({ 'sheet.csv': entry }), 'archive.csv is a zip archive. Unpack it first.'],
  ['packed.csv', Uint8Array.of(0x1f, 0x8b, 8, 0), 'packed.csv is compressed with gzip. Unpack it first.'],
  ['paper.csv', '%PDF-1.7', 'paper.csv is a PDF. Only a table of codings can be imported.'],
  ['page.csv', '<!DOCTYPE html><table>', 'page.csv is HTML or XML. Open it in a spreadsheet and save'],
  ['rows.csv', '[{"speaker": "A"}]', 'rows.csv is JSON. Give it the ending .json.'],
  [
    'pointer.csv',
    'version https://git-lfs.github.com/spec/v1\n',
    'pointer.csv is a pointer of Git LFS, not the file itself.',
  ],
  ['paper.docx', 'x', 'paper.docx: what can be imported ends in .dna, .csv (.tsv, .txt) or .json.'],
  ['no ending', 'x', 'no ending: what can be imported ends in'],
  ['project.qdpx', 'x', 'project.qdpx is a REFI-QDA project, which cannot be imported. Export the codings as a table.'],
]

const json: Odd[] = [
  ['empty.json', ' \n', 'empty.json is empty.'],
  ['table.json', head + row, /^table\.json is no JSON: .* If it is a table, give it the ending \.csv\.$/],
  ['cut.json', '[\n{"speaker": "A"', /^cut\.json line 2, column 16 is no JSON: [^\n]*$/],
  ['lines.json', '{"speaker": "A"}\n{"speaker": "B"}\n', /^lines\.json line 2, column 1 is no JSON/],
  ['none.json', '[]', 'none.json is an empty list.'],
  ['lists.json', '[["A", "D"]]', 'lists.json: no row is an object with a value for each column.'],
  ['nothing.json', '{}', /nothing\.json contains no statement that can be imported\.$/],
  [
    'few.json',
    '[{"speaker": "A"}]',
    /^few\.json lacks what each row needs: demand, stance, day\. Where columns have other names/,
  ],
  [
    'half.json',
    '[{"speaker":"A\\ud800","demand":"D","stance":"ASSERTS","day":"2024"}]',
    'row 1, line 1, column speaker: "A\ud800" contains half a letter',
  ],
  [
    'proto.json',
    '[{"__proto__":"x","speaker":"A","demand":"D","stance":"ASSERTS","day":"2024"}]',
    'column __proto__: there is no such column',
  ],
]

describe('an odd file', () => {
  it.each([...tables, ...json])('%s is refused in so many words', async (name, content, problem, options = {}) => {
    const out = join(folder, 'out')
    await expect(importFile(write(name, content), { out, ...options }, () => Promise.resolve())).rejects.toThrow(
      problem,
    )
    await expect(importFile(write(name, content), { out, ...options }, () => Promise.resolve())).rejects.toHaveProperty(
      'name',
      'UsageError',
    )
    expect(readdirSync(folder)).toEqual([])
  })
})
