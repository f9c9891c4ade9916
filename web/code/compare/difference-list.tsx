/** Every difference in the order of the text, with what was decided on it. */
import { useEffect, useRef } from 'preact/hooks'
import type { Comparison, Take } from './comparison.js'
import { titleOf } from './title-of.js'

const marks: Record<Take, string> = { a: 'A', b: 'B', both: 'A + B', hand: 'by hand', nothing: 'nothing' }

interface Props {
  comparison: Comparison
  at: number
  name: (id: string) => string
  show: (at: number) => void
}

export function DifferenceList({ comparison: { differences }, at, name, show }: Props) {
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <nav class="difference-list" aria-label="Differences">
      <ol>
        {differences.map((difference, place) => (
          <li key={difference.id} {...(place === at && { ref: current })}>
            <button type="button" aria-current={place === at ? 'true' : undefined} onClick={() => show(place)}>
              <span class="title">{titleOf(difference, name)}</span>
              <span class={difference.decision ? 'decided' : 'undecided'}>
                {difference.decision ? marks[difference.decision.take] : 'open'}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
