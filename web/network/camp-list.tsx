/** The camps of a network, where it falls into any. */
import { useEffect, useState } from 'preact/hooks'
import { useWaiting } from '../state/busy.js'
import { useNames } from '../state/catalog.js'
import { type Camp, campsOf, type Ties } from './camps.js'

export function Camps({ matrix }: { matrix: Ties }) {
  const { name } = useNames()
  const camps = useCamps(matrix)
  if (camps === null) return null
  if (camps.length === 0)
    return (
      <p class="quiet">
        No camps stand out: that takes two groups of two or more, each with more in common within than with the other.
      </p>
    )
  return (
    <section>
      <h2>Camps</h2>
      <p class="quiet">
        Communities by the Louvain method: more ties within them than between them. All ties count, drawn or not.
      </p>
      <ol class="camps">
        {camps.map((camp) => (
          <li key={camp.join()}>{camp.map(name).join(', ')}</li>
        ))}
      </ol>
    </section>
  )
}

function useCamps(matrix: Ties): Camp[] | null {
  const [found, setFound] = useState<{ matrix: Ties; camps: Camp[] } | null>(null)
  useEffect(() => {
    let gone = false
    void campsOf(matrix).then((camps) => gone || setFound({ matrix, camps }))
    return () => {
      gone = true
    }
  }, [matrix])
  const camps = found?.matrix === matrix ? found.camps : null
  useWaiting(camps === null)
  return camps
}
