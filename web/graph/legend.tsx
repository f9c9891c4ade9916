/** What shapes, colours and lines mean, each with how often it is there; pressing one leaves it out or takes it in. */
import { stanceLetter, stanceVerb } from '../state/codebook-words.js'
import { type Kind, kinds, typeWords } from './elements.js'
import type { Explored } from './explore.js'

interface Props {
  explored: Pick<Explored, 'nodes' | 'edges' | 'off'>
  toggle: (kind: string) => void
}

const stances = Object.keys(stanceLetter)
const tally = (words: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

export function Legend({ explored: { nodes, edges, off }, toggle }: Props) {
  const byKind = tally(nodes.map(({ label }) => label))
  const byType = tally(edges.map(({ type }) => type))
  const others = [...new Set([...byType.keys()])].filter((type) => !stances.includes(type)).sort()
  const entry = (key: string, count: number, sign: preact.ComponentChildren) => (
    <li key={key}>
      <button
        type="button"
        class="entry"
        aria-pressed={!off.has(key)}
        title={off.has(key) ? 'left out: press to take it in' : 'press to leave it out'}
        onClick={() => toggle(key)}
      >
        {sign} <span class="count">{count}</span>
      </button>
    </li>
  )
  return (
    <section class="legend" aria-label="Legend">
      <ul>
        {kinds.map((kind) => {
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
              <span class={`stroke ${type}`} aria-hidden="true" />{' '}
              <b>{stanceLetter[type as keyof typeof stanceLetter]}</b> {stanceVerb[type as keyof typeof stanceVerb]}
            </>,
          ),
        )}
        {[
          ...new Set([...others, ...[...off].filter((key) => key === key.toUpperCase() && !stances.includes(key))]),
        ].map((type) =>
          entry(
            type,
            byType.get(type) ?? 0,
            <>
              <span class="stroke other" aria-hidden="true" /> {typeWords(type)}
            </>,
          ),
        )}
      </ul>
      <p class="quiet">A thick line is a stance in full, a thin one partial, conditional or signalled.</p>
    </section>
  )
}

const outlines: Record<Kind, string> = {
  Actor: 'M8 2a6 6 0 1 0 .01 0z',
  Issue: 'M4.5 2h7L15 8l-3.5 6h-7L1 8z',
  Demand: 'M8 1l7 7-7 7-7-7z',
  Event: 'M8 2l7 12H1z',
  Draft: 'M4.5 2h7L14 4.5v7L11.5 14h-7L2 11.5v-7z',
  Source: 'M2 3h12v10H2z',
  Conflict: 'M8 1l2 5h5l-4 3.5 1.5 5.5L8 12l-4.5 3L5 9.5 1 6h5z',
  Statement: 'M5 4h6a3 3 0 0 1 0 8H5a3 3 0 0 1 0-8z',
  Dataset: 'M3 3h10v3H3zm0 4h10v3H3zm0 4h10v3H3z',
}

export function KindIcon({ kind }: { kind: Kind }) {
  return (
    <svg class={`kind-icon ${kind}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={outlines[kind]} />
    </svg>
  )
}
