/** What shapes, colours and lines mean, each with how often it is drawn. */
import type { Stance } from '../../src/model.js'
import { stanceLetter, stanceVerb } from '../state/codebook-words.js'
import { type Elements, type Kind, kinds } from './elements.js'

const stances = Object.keys(stanceLetter) as Stance[]

export function Legend({ elements }: { elements: Elements }) {
  const { nodes, edges } = elements
  const others = edges.filter((edge) => edge.stance === null).length
  return (
    <section class="legend" aria-label="Legend">
      <ul>
        {kinds.map((kind) => {
          const count = nodes.filter((node) => node.kind === kind).length
          return (
            count > 0 && (
              <li key={kind}>
                <KindIcon kind={kind} /> {kind} <span class="count">{count}</span>
              </li>
            )
          )
        })}
      </ul>
      <ul>
        {stances.map((stance) => (
          <li key={stance}>
            <span class={`stroke ${stance}`} aria-hidden="true" /> <b>{stanceLetter[stance]}</b> {stanceVerb[stance]}{' '}
            <span class="count">{edges.filter((edge) => edge.stance === stance).length}</span>
          </li>
        ))}
        <li>
          <span class="stroke other" aria-hidden="true" /> other relationships <span class="count">{others}</span>
        </li>
        <li class="quiet">thick: in full; thin: partial, conditional or signalled</li>
      </ul>
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
}

export function KindIcon({ kind }: { kind: Kind }) {
  return (
    <svg class={`kind-icon ${kind}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={outlines[kind]} />
    </svg>
  )
}
