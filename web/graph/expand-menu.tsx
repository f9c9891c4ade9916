/** The relationships of a node by type and direction: how many are drawn, and buttons to add more. */
import { Loading, ProblemNote } from '../shell/notes.js'
import { relationshipWords } from '../state/relationship-words.js'
import { useAnswer } from '../state/use-answer.js'
import type { EdgeRecord } from './explore.js'
import type { Step } from './steps.js'
import { type TypeCount, typeCounts } from './type-counts.js'

/** Nodes added at a time. */
export const atATime = 10

interface Props {
  id: string
  asOf: string | undefined
  edges: readonly EdgeRecord[]
  act: (step: Step) => void
}

export function ExpandMenu({ id, asOf, edges, act }: Props) {
  const asked = useAnswer('neighborhood', { id, asOf, limit: 1 })
  if (asked.problem) return <ProblemNote problem={asked.problem} retry={asked.retry} />
  if (asked.answer?.center !== id) return <Loading what="its relationships" />
  const counts = typeCounts(asked.answer, edges)
  const expand = ({ type, outgoing, others }: TypeCount, by: number) =>
    act({ do: 'expand', id, type, direction: outgoing ? 'out' : 'in', most: others + by })
  return (
    <section class="expand-menu" aria-label="Relationships of the node">
      <h3>Relationships</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Relationship</th>
            <th scope="col">Drawn</th>
            <th scope="col">Add</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((it) => {
            const words = relationshipWords(it.type, it.outgoing ? 'out' : 'in')
            const left = it.total - it.drawn
            return (
              <tr key={words}>
                <th scope="row">
                  <span aria-hidden="true">{it.outgoing ? '→' : '←'}</span> {words}
                </th>
                <td>
                  {it.drawn} of {it.total}
                </td>
                <td>
                  {left > 0 && (
                    <button
                      type="button"
                      aria-label={`Add ${Math.min(left, atATime)}: ${words}`}
                      onClick={() => expand(it, atATime)}
                    >
                      + {Math.min(left, atATime)}
                    </button>
                  )}{' '}
                  {left > atATime && (
                    <button type="button" aria-label={`Add all ${left}: ${words}`} onClick={() => expand(it, left)}>
                      all
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
