/** The queries run in this browser, each to run again. */
import { useState } from 'preact/hooks'
import type { Entry } from './history.js'

interface Props {
  entries: readonly Entry[]
  take: (text: string, given: Record<string, string>) => void
  clear: () => void
}

export function HistoryList({ entries, take, clear }: Props) {
  const [wanted, setWanted] = useState('')
  const found = entries.filter(({ text }) => text.toLowerCase().includes(wanted.toLowerCase()))
  return (
    <>
      <input
        type="search"
        aria-label="Search the history"
        placeholder="Search the history"
        value={wanted}
        onInput={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <section>
        <h2>
          Run in this browser <span class="count">{found.length}</span>
        </h2>
        {entries.length === 0 && <p class="quiet">Nothing yet. What you run is kept in this browser only.</p>}
        <ul>
          {found.map(({ text, given, at, outcome }) => (
            <li key={at}>
              <button type="button" class="plain" onClick={() => take(text, given)}>
                <code>{text.replace(/\s+/g, ' ').slice(0, 90)}</code>
              </button>
              <p class="quiet">
                {at.slice(0, 16).replace('T', ' ')}, {outcome}
              </p>
            </li>
          ))}
        </ul>
        {entries.length > 0 && (
          <button type="button" onClick={clear}>
            Clear the history
          </button>
        )}
      </section>
    </>
  )
}
