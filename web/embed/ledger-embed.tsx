/** The ledger's rows as a table of few sides: a demand a row, where each side stands on it. */
import { groupBy } from '../../src/codebook/group-by.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import { type Ledger, type LedgerCell, toLedger } from '../ledger/ledger-rows.js'
import { summaryOf, titleOf } from '../ledger/sentence.js'
import { isOthers, wordText } from '../shell/on-word.js'
import { useNames } from '../state/catalog.js'
import { stanceOf } from '../state/codebook-words.js'
import { counted } from '../state/phrases.js'
import { sameLens } from '../state/url-state.js'
import { briefSpan, longDay } from '../time/days.js'
import { EmbedCut } from './embed-cut.js'
import { EmbedLink } from './embed-link.js'
import { EmbedSide } from './embed-side.js'
import type { AskedFor, EmbeddedView, Embedding } from './embedding.js'
import './ledger-embed.css'

/** Columns that a column of text has room for, and cells and rows that a reader of an article has patience for. */
const mostSides = 3
const mostCells = 48
const mostRows = 30

export function embeddedLedger(
  asked: AskedFor<'ledger'>,
  { catalog, state: lens, link, room }: Embedding,
): EmbeddedView {
  const { params, asOf } = asked
  const { demands, name } = catalog
  const { sides = [], issue = null, reading = [], demand = null } = params
  const state = { ...sameLens(lens, 'ledger'), sides, issue, reading }
  const rows = demand === null ? demands.values() : [demands.get(demand)].filter((it) => it !== undefined)
  const whole = toLedger(asked.ledger.items, rows, { sides, issue, reading }, asOf)
  const columns = whole.sides.slice(0, mostSides)
  const most = Math.floor(Math.min(mostRows, mostCells / Math.max(1, columns.length)) * room)
  const all = whole.groups.flatMap((group) => group.rows.map((row) => ({ ...row, issue: group.name })))
  const heard = all.filter(({ cells }) => columns.some((side) => cells.has(side)))
  const shown = heard.slice(0, most)
  const href = link(demand === null ? state : sameLens(lens, 'demand', demand))
  const left = [
    whole.sides.length > columns.length ? counted(whole.sides.length - columns.length, 'more side') : '',
    heard.length > shown.length ? counted(heard.length - shown.length, 'more demand') : '',
  ].filter(Boolean)
  return {
    kind: issue ? `Positions, ${name(issue)}` : 'Positions',
    title: titleOf(state, asOf, name),
    said: whole.shown.readings > 0 ? summaryOf(state, whole, name) : 'Nobody had spoken by this day.',
    when: `as of ${longDay(asOf)}, by the day it was ${params.clock}`,
    href,
    drawing: (
      <>
        <LedgerRows columns={columns} rows={shown} link={(id) => link(sameLens(lens, 'demand', id))} />
        <EmbedCut left={left} href={href} />
      </>
    ),
  }
}

interface Props {
  columns: readonly string[]
  rows: readonly (Ledger['groups'][number]['rows'][number] & { issue: string })[]
  link: (demand: string) => string
}

function LedgerRows({ columns, rows, link }: Props) {
  if (rows.length === 0) return null
  return (
    <table class={`embed-ledger of-${columns.length}`}>
      <caption class="hidden">Where each side stands on each demand</caption>
      <thead>
        <tr>
          <th scope="col">Demand</th>
          {columns.map((side) => (
            <th key={side} scope="col">
              <EmbedSide side={side} />
            </th>
          ))}
        </tr>
      </thead>
      {[...groupBy(rows, ({ issue }) => issue)].map(([issue, under]) => (
        <tbody key={issue}>
          <tr class="embed-issue">
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {issue}
            </th>
          </tr>
          {under.map(({ demand, cells }) => (
            <tr key={demand.id}>
              <th scope="row">
                <EmbedLink href={link(demand.id)}>{demand.name}</EmbedLink>
              </th>
              {columns.map((side) => (
                <Cell key={side} side={side} cell={cells.get(side)} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Cell({ side, cell }: { side: string; cell: LedgerCell | undefined }) {
  const { name } = useNames()
  if (!cell || cell.reading === 'silent') return <td class="silent">–</td>
  const { reading, since, sinceEarliest, word, onWordOf } = cell
  return (
    <td data-label={name(side)}>
      <span class={`reading ${stanceOf(reading) ?? 'none'}`}>
        {readingWords[reading].short}
        <small>
          {since && `since ${briefSpan(sinceEarliest ?? since, since)}`}
          {isOthers(word) && <i>, {wordText(word, onWordOf, name)}</i>}
        </small>
      </span>
    </td>
  )
}
