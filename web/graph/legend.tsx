/** The legend: shapes, lines and the colours of sides with their numbers; pressing an entry leaves it out or brings it back. */
import { type Stance, stances } from '../../src/codebook/words.js'
import { nodeKinds } from '../drawing/drawable.js'
import { onlySideOf } from '../shell/side-colour.js'
import { SideKey } from '../shell/side-key.js'
import { useNames } from '../state/catalog.js'
import { stanceLetter, stanceVerb } from '../state/codebook-words.js'
import { relationshipWords } from '../state/relationship-words.js'
import { tally } from '../state/tally.js'
import type { Explored } from './explore.js'
import { KindIcon } from './kind-icon.js'

interface Props {
  explored: Pick<Explored, 'nodes' | 'edges' | 'off'>
  toggle: (kind: string) => void
}

const isStance = (type: string): type is Stance => stances.some((stance) => stance === type)

export function Legend({ explored: { nodes, edges, off }, toggle }: Props) {
  const catalog = useNames()
  const sides = nodes.flatMap(({ id, label, side }) =>
    label === 'Statement' ? (side ?? []) : label === 'Actor' ? (onlySideOf(catalog, id) ?? []) : [],
  )
  const byKind = tally(nodes.map(({ label }) => label))
  const byType = tally(edges.map(({ type }) => type))
  const others = [...new Set([...byType.keys()])].filter((type) => !isStance(type)).sort()
  const entry = (key: string, count: number, sign: preact.ComponentChildren) => (
    <li key={key}>
      <button
        type="button"
        class="entry"
        aria-pressed={!off.has(key)}
        title={off.has(key) ? 'Show these' : 'Leave these out'}
        onClick={() => toggle(key)}
      >
        {sign} <span class="count">{count}</span>
      </button>
    </li>
  )
  return (
    <section class="graph-legend" aria-label="Legend" data-pictured>
      <ul>
        {nodeKinds.map((kind) => {
          const count = byKind.get(kind) ?? 0
          return (
            (count > 0 || off.has(kind)) &&
            entry(
              kind,
              count,
              <>
                <KindIcon kind={kind} /> {kind}
              </>,
            )
          )
        })}
      </ul>
      <ul>
        {stances.map((type) =>
          entry(
            type,
            byType.get(type) ?? 0,
            <>
              <span class={`stroke ${type}`} aria-hidden="true" /> <b>{stanceLetter[type]}</b> {stanceVerb[type]}
            </>,
          ),
        )}
        {[...new Set([...others, ...[...off].filter((key) => key === key.toUpperCase() && !isStance(key))])].map(
          (type) =>
            entry(
              type,
              byType.get(type) ?? 0,
              <>
                <span class="stroke other" aria-hidden="true" /> {relationshipWords(type)}
              </>,
            ),
        )}
      </ul>
      <ul class="side-key">
        <SideKey sides={sides} />
      </ul>
      <p class="quiet">Thick lines are full stances; thin ones are partial, conditional or signalled.</p>
    </section>
  )
}
