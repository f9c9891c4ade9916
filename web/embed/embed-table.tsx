/** The content of a drawing as a table that opens: as many rows as a frame has room for, and where the others are. */
import { counted } from '../state/phrases.js'
import { EmbedCut } from './embed-cut.js'
import { EmbedLink } from './embed-link.js'
import './embed-table.css'

export interface EmbedRow {
  key: string
  head: string
  /** Where the head leads, if anywhere. */
  link?: string
  cells: readonly (string | number)[]
}

interface Props {
  caption: string
  /** The first one heads the rows. */
  columns: readonly string[]
  rows: readonly EmbedRow[]
  /** How many more rows there are, of what. */
  left: number
  of: string
  href: string
  /** Its rows become small sheets where there is little room; else they fit. */
  isStacked?: boolean
}

export function EmbedTable({ caption, columns, rows, left, of, href, isStacked = false }: Props) {
  return (
    <details>
      <summary>Show as a table</summary>
      <table class={isStacked ? 'embed-table stacked' : 'embed-table'}>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, link, cells }) => (
            <tr key={key}>
              <th scope="row">{link === undefined ? head : <EmbedLink href={link}>{head}</EmbedLink>}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} data-label={isStacked ? columns[at + 1] : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <EmbedCut left={left > 0 ? [counted(left, of)] : []} href={href} />
    </details>
  )
}
