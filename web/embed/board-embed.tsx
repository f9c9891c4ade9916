/** The board: how many demands are in each state as one bar, and which they are. */
import { boardWords } from '../../src/codebook/board-words.js'
import type { BoardState } from '../../src/codebook/words.js'
import { type BoardEntry, toBoard } from '../board/board-rows.js'
import { findingOf, othersWords, titleOf } from '../board/board-words.js'
import { useNames } from '../state/catalog.js'
import { sameLens } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import { BoardBar } from './board-bar.js'
import { BoardStates } from './board-states.js'
import { EmbedTable } from './embed-table.js'
import type { AskedFor, EmbeddedView, Embedding } from './embedding.js'

/** Rows of the table that fit into a frame's 30 kB. */
const mostRows = 26

export function embeddedBoard(asked: AskedFor<'board'>, { catalog, state: lens, link, room }: Embedding): EmbeddedView {
  const { params, asOf, sides } = asked
  const { demands, name } = catalog
  const { issue = null, state = [] } = params
  const board = toBoard(asked.board.items, null, demands, { issue, state, moved: 'all' })
  const href = link({ ...sameLens(lens, 'board'), sides: params.sides ?? [], issue, state })
  const toDemand = (id: string) => link(sameLens(lens, 'demand', id))
  return {
    kind: issue ? `The board, ${name(issue)}` : 'The board',
    title: titleOf(sides, asOf, params.clock, name),
    said: board.entries.length > 0 ? findingOf(board, state, asOf, name) : 'No demand lay between them by this day.',
    when: `as of ${longDay(asOf)}, by the day it was ${params.clock}`,
    href,
    drawing: board.entries.length > 0 && (
      <>
        <BoardBar board={board} />
        <BoardStates board={board} room={room} link={toDemand} href={href} />
        <BoardTable
          room={room}
          entries={board.states.flatMap((it) => inState(board.entries, it))}
          link={toDemand}
          href={href}
        />
      </>
    ),
  }
}

const inState = (entries: readonly BoardEntry[], state: BoardState) =>
  entries.filter(({ item }) => item.state === state)

interface Props {
  entries: readonly BoardEntry[]
  room: number
  link: (demand: string) => string
  href: string
}

function BoardTable({ entries, room, link, href }: Props) {
  const { name } = useNames()
  const rows = entries.slice(0, mostRows * room).map((entry) => ({
    key: entry.demand.id,
    head: entry.demand.name,
    link: link(entry.demand.id),
    cells: [
      entry.demand.issueName,
      boardWords[entry.item.state].title,
      entry.demand.raisedBy.map(name).join(', '),
      othersWords(entry, name).join('; ') || '–',
    ],
  }))
  return (
    <EmbedTable
      caption="Each demand, its state, and on whose word"
      columns={['Demand', 'Issue', 'State', 'Raised by', 'On others’ word']}
      rows={rows}
      left={entries.length - rows.length}
      of="demand"
      href={href}
      isStacked
    />
  )
}
