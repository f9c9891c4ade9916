/** Agreement as tables of text, for a page of documentation and for a terminal. */
import type { Agreement } from './agreement.js'

/** A head and its rows; numbers are rounded to two places where they are no counts. */
export interface FigureTable {
  head: string[]
  rows: string[][]
}

const figure = (number: number | null) => (number === null ? 'not defined' : number.toFixed(2))

/** Units, fields, and what the first coder chose where the second chose something else. */
export function agreementTables({ units, fields, chosen }: Agreement): {
  units: FigureTable
  fields: FigureTable
  confused: FigureTable
} {
  return {
    units: {
      head: ['unit', 'source', 'pass a', 'pass b', 'both', 'F1'],
      rows: units.map(({ kind, source, a, b, both, f1 }) => [kind, source, `${a}`, `${b}`, `${both}`, figure(f1)]),
    },
    fields: {
      head: ['field', 'n', 'same', 'alpha', 'AC1', 'commonest value'],
      rows: fields.map(({ field, n, same, alpha, ac1, commonest }) => [
        ...[field, `${n}`, `${same}`, figure(alpha), figure(ac1)],
        commonest ? `${commonest.value}, ${Math.round(100 * commonest.share)} %` : '',
      ]),
    },
    confused: {
      head: ['field', 'pass a', 'pass b', 'times', 'both chose a’s', 'both chose b’s'],
      rows: chosen
        .filter(({ a, b }) => a !== b)
        .map(({ field, a, b, times }) => [
          field,
          a,
          b,
          `${times}`,
          `${same(chosen, field, a)}`,
          `${same(chosen, field, b)}`,
        ]),
    },
  }
}

const same = (chosen: Agreement['chosen'], field: string, value: string) =>
  chosen.find((one) => one.field === field && one.a === value && one.b === value)?.times ?? 0

/** As Markdown. */
export const asMarkdown = ({ head, rows }: FigureTable): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
