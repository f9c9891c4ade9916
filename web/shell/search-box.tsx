/** The search field of every view: `/` focuses it, Enter searches, the down arrow goes to the first result. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { underBase } from '../state/base-path.js'
import { go } from '../state/navigation.js'
import { sameLens, type ViewState } from '../state/url-state.js'
import { useNarrow } from '../state/use-narrow.js'
import './search-box.css'

/** Milliseconds without a key until the search starts. */
const pause = 150

export function SearchBox({ state }: { state: ViewState }) {
  const field = useRef<HTMLInputElement>(null)
  const narrow = useNarrow()
  const shown = state.view === 'home' ? (state.q ?? '') : ''
  const [typed, setTyped] = useState(shown)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** The last search of this field: its arrival in the address must not overwrite what was typed since. */
  const looked = useRef(shown)
  useEffect(() => {
    if (shown === looked.current) return
    looked.current = shown
    clearTimeout(waiting.current)
    setTyped(shown)
  }, [shown])
  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      const editing =
        event.target instanceof HTMLElement && event.target.closest('input,textarea,select,[contenteditable]')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || editing) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', begin)
    return () => document.removeEventListener('keydown', begin)
  }, [])
  /** Searching while typing leaves one step to go back to. */
  const look = (text: string) => {
    clearTimeout(waiting.current)
    looked.current = text.trim() === '' ? '' : text
    const found = state.view === 'home' && state.q !== null
    go({ ...sameLens(state, 'home'), q: text.trim() === '' ? null : text }, found ? 'replace' : 'push')
  }
  return (
    <search class="search">
      <form
        action={underBase('/')}
        onSubmit={(event) => {
          event.preventDefault()
          look(typed)
        }}
      >
        <input
          type="search"
          name="q"
          aria-label="Search people, demands, drafts, events, statements and questions"
          aria-keyshortcuts="/"
          placeholder={narrow ? 'Search' : 'Search people, demands, events, words'}
          autocomplete="off"
          enterkeyhint="search"
          ref={field}
          value={typed}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value)
            clearTimeout(waiting.current)
            if (state.view === 'home') waiting.current = setTimeout(() => look(value), pause)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            const first = document.querySelector<HTMLElement>('.search-results li a')
            if (!first) return
            event.preventDefault()
            first.focus()
          }}
        />
      </form>
    </search>
  )
}
