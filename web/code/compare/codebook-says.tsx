/** What the codebook says of the fields that differ, and a search in all of it; each rule that is found can be the one to decide by. */
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { counted } from '../../state/phrases.js'
import type { RuleChoice } from './rule-choices.js'
import './codebook-says.css'

interface Props {
  /** Rules on what differs. */
  of: readonly RuleChoice[]
  find: (typed: string) => RuleChoice[]
  /** Null while nothing waits for its rule. */
  decide: ((rule: string) => void) | null
  search: RefObject<HTMLInputElement | null>
}

const mostShown = 30

export function CodebookSays({ of, find, decide, search }: Props) {
  const [typed, setTyped] = useState('')
  const isSearch = typed.trim() !== ''
  const found = isSearch ? find(typed) : of
  return (
    <section class="codebook-says" aria-label="What the codebook says">
      <header>
        <h3>{isSearch ? 'In the codebook' : 'What the codebook says of what differs'}</h3>
        <input
          type="search"
          ref={search}
          aria-label="Search the codebook and its rulings"
          aria-keyshortcuts="/"
          placeholder="Search all rules and rulings  /"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            setTyped('')
            event.currentTarget.blur()
          }}
        />
      </header>
      <p class="quiet" role="status">
        {isSearch && (found.length === 0 ? 'No rule has these words.' : amount(found.length))}
      </p>
      <ul>
        {found.slice(0, mostShown).map(({ rule, text, rest }) => (
          <li key={`${rule} ${text}`}>
            {isSearch ? (
              <>
                <b>{rule}</b> {rest}
              </>
            ) : (
              text
            )}
            {decide && (
              <>
                {' '}
                <button type="button" class="plain" onClick={() => decide(rule)}>
                  Decide by this<span class="hidden">: {rule}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const amount = (count: number) =>
  `${counted(count, 'rule')} found${count > mostShown ? `, the ${mostShown} likeliest shown` : ''}.`
