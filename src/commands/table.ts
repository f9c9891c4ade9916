/** Answers as an aligned table, for people at a terminal. */
import Table from 'cli-table3'
import { cellText } from '../questions/support/answer-cells.js'

type Item = Record<string, unknown>

const plain = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** Aligned columns under their names; the widest columns are wrapped to fit `width` characters. */
export function toTable(items: readonly Item[], columns: readonly string[], width: number): string {
  const cells = items.map((item) => columns.map((column) => cellText(item[column])))
  const widths = columns.map((name, index) => Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0)))
  const room = Math.max(width - 2 * columns.length, 12 * columns.length)
  while (widths.reduce((sum, one) => sum + one, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  const table = new Table({
    head: [...columns],
    chars: plain,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
    wordWrap: true,
    wrapOnWordBoundary: true,
  })
  table.push(...cells)
  return table.toString().replace(/ +$/gm, '')
}
