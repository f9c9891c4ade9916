/** What the drawing of a network leaves out, by which rule, and who that is. */
import { useNames } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import type { Matrix } from './camps.js'
import { countedThings, namesOf } from './network-words.js'
import type { DrawnPart } from './strongest.js'

interface Props {
  matrix: Matrix
  drawn: DrawnPart
  /** So many nodes have room. */
  most: number
  /** What the matrix was asked with. */
  asked: Pick<ViewState, 'variable1' | 'variable2' | 'networkType'>
}

export function LeftOut({ matrix, drawn: { part, without }, most, asked }: Props) {
  const { name } = useNames()
  const { variable1, variable2 } = asked
  const [ties, all] = [part.cells.length, matrix.cells.length]
  const groups = [
    { variable: variable1, labels: without.rows },
    { variable: variable2, labels: without.columns },
  ].filter(({ labels }) => labels.length > 0)
  if (ties === all && groups.length === 0) return null
  const ends = listed([variable1, ...(asked.networkType === 'twomode' ? [variable2] : [])].map(namesOf))
  const who = listed(groups.map(({ variable, labels }) => countedThings(variable, labels.length)))
  return (
    <>
      <p class="quiet">
        {ties < all
          ? `Drawn: ${ties} of ${counted(all, 'tie')}, the strongest first, among at most ${most} ${ends}. `
          : ''}
        The table and the files under Share have everything.
      </p>
      {groups.length > 0 && (
        <details class="left-out quiet">
          <summary>Not drawn: {who}, with weaker ties or none</summary>
          {groups.map(({ variable, labels }) => (
            <p key={variable}>{labels.map(name).join(', ')}</p>
          ))}
        </details>
      )}
    </>
  )
}
