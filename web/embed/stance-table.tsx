/** Lanes as a table: the last stances first, each with the reading after it. */
import { doubtOf } from '../demand/lanes/describe-stance.js'
import type { Lane } from '../demand/lanes/lanes.js'
import { useNames } from '../state/catalog.js'
import { stanceVerb } from '../state/codebook-words.js'
import { accordingTo } from '../statement/attribution.js'
import { briefSpan } from '../time/days.js'
import { EmbedTable } from './embed-table.js'

/** Rows that fit into a frame's 30 kB. */
const mostRows = 24

interface Props {
  lanes: readonly Lane[]
  room: number
  link: (statement: string) => string
  href: string
}

export function StanceTable({ lanes, room, link, href }: Props) {
  const { name } = useNames()
  const all = lanes.flatMap(({ stances }) => stances).toSorted((a, b) => (a.latest < b.latest ? 1 : -1))
  const rows = all.slice(0, mostRows * room).map((it) => ({
    key: `${it.statement} ${it.side}`,
    head: briefSpan(it.earliest, it.latest),
    link: link(it.statement),
    cells: [
      name(it.side),
      [name(it.speaker), accordingTo(it.relayedBy, name)].filter(Boolean).join(', '),
      `${stanceVerb[it.stance]}, ${it.extent}`,
      [it.reading ?? '', doubtOf(it)].filter(Boolean).join(', ') || '–',
    ],
  }))
  return (
    <EmbedTable
      caption="Every stance and the reading after it, the last first"
      columns={['Day', 'Side', 'Speaker', 'Stance', 'Reading']}
      rows={rows}
      left={all.length - rows.length}
      of="earlier stance"
      href={href}
      isStacked
    />
  )
}
