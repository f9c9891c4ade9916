/** Answers as an aligned table, for people at a terminal. */
import Table from 'cli-table3'

type Item = Record<string, unknown>

/** One cell as short text: ids are joined, a record is shown by what names it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellText).join(', ')
  if (typeof value !== 'object') return String(value)
  const it = value as Item
  if ('stance' in it) return `${it.stance} ${it.demand} (${it.extent})`
  if ('value' in it && 'source' in it) return `${it.source}: ${it.value}`
  if ('capacity' in it && 'side' in it && !('id' in it)) return `${it.side}: ${it.capacity}`
  return String(it.reading ?? it.id ?? JSON.stringify(it))
}

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
