/** Matters of fact on which the sources disagree. */
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'

const most = 6

export function Disputed({ conflicts }: { conflicts: readonly Item<'conflicts'>[] }) {
  const { sources } = useNames()
  if (conflicts.length === 0) return null
  const outlet = (id: string) => sources.get(id)?.publisher ?? sources.get(id)?.title ?? id
  return (
    <section>
      <h2>Disputed between sources</h2>
      <ul>
        {conflicts.slice(0, most).map(({ id, about, claims }) => (
          <li key={id}>
            {about.replace(/\.$/, '')}: {claims.map(({ value, source }) => `${value} (${outlet(source)})`).join('; ')}
          </li>
        ))}
      </ul>
      {conflicts.length > most && <p class="quiet">{conflicts.length - most} more are left out.</p>}
    </section>
  )
}
