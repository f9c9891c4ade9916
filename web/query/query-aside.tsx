/** Beside the editor: the library, the schema and the history. */
import { useState } from 'preact/hooks'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { Schema } from './completion.js'
import type { Entry } from './history.js'
import { HistoryList } from './history-list.js'
import { type Library, searched } from './library.js'
import { SchemaList } from './schema-list.js'

interface Props {
  state: ViewState
  library: Library | null
  schema: Schema | null
  entries: readonly Entry[]
  take: (text: string, given?: Record<string, string>) => void
  clear: () => void
}

const parts = ['Library', 'Schema', 'History'] as const

export function QueryAside({ state, library, schema, entries, take, clear }: Props) {
  const [part, setPart] = useState<(typeof parts)[number]>('Library')
  return (
    <aside class="query-aside" aria-label="Library, schema and history">
      <fieldset class="query-switch">
        <legend class="hidden">Beside the editor</legend>
        {parts.map((it) => (
          <button key={it} type="button" aria-pressed={it === part} onClick={() => setPart(it)}>
            {it}
          </button>
        ))}
      </fieldset>
      {part === 'Library' && <LibraryList state={state} library={library} />}
      {part === 'Schema' && <SchemaList schema={schema} take={take} />}
      {part === 'History' && <HistoryList entries={entries} take={take} clear={clear} />}
    </aside>
  )
}

function LibraryList({ state, library }: { state: ViewState; library: Library | null }) {
  const [wanted, setWanted] = useState('')
  const found = searched(library?.items ?? [], wanted)
  return (
    <>
      <input
        type="search"
        aria-label="Search the library"
        placeholder="Search the library"
        value={wanted}
        onInput={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      {(['saved', 'question'] as const).map((kind) => (
        <section key={kind}>
          <h2>
            {kind === 'saved' ? 'Saved queries' : 'Queries behind the questions'}{' '}
            <span class="count">{found.filter((query) => query.kind === kind).length}</span>
          </h2>
          <ul>
            {found
              .filter((query) => query.kind === kind)
              .map(({ name, title, description }) => (
                <li key={name}>
                  <a
                    href={hrefOf(sameLens(state, 'console', name))}
                    title={description}
                    aria-current={state.id === name ? 'true' : undefined}
                  >
                    {title}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
