/** By which rule it is decided: digits choose from the short list, typing filters it, and what is typed can be the rule itself. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Take } from './comparison.js'
import type { RuleChoice } from './rule-choices.js'
import './rule-field.css'

interface Props {
  pending: { take: Take }
  a: string
  b: string
  /** The rule of the decision that stands, where it is changed. */
  before: string
  find: (typed: string) => RuleChoice[]
  decide: (rule: string) => void
  cancel: () => void
}

export function RuleField({ pending: { take }, a, b, before, find, decide, cancel }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  /** Where arrows have gone in the list; -1 in the field itself. */
  const [at, setAt] = useState(-1)
  // Before the next key: a letter of the rule is a command to the view.
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.closest('.rule-field')?.scrollIntoView({ block: 'nearest' })
  }, [])
  const choices = find(typed)
  const what = {
    ...{ a: `Taken from ${a}`, b: `Taken from ${b}`, both: 'Both are kept' },
    ...{ hand: 'Written by hand', nothing: 'Nothing is coded here' },
  }[take]
  const finish = (rule: string | undefined) => {
    if (rule !== undefined && rule.trim() !== '') decide(rule.trim())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the field and its list alike.
    <div
      class="rule-field"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        cancel()
      }}
    >
      <label for={id}>
        <b>{what}.</b> By which rule?
      </label>
      <input
        id={id}
        ref={input}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        placeholder={before === '' ? 'A digit, or words of the rule; Enter takes what is typed' : before}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setAt(-1)
        }}
        onKeyDown={(event) => {
          const digit = typed === '' && /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined
          if (digit) finish(digit.rule)
          else if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(-1, at - 1))
          else if (event.key === 'Enter') finish(choices[at]?.rule ?? (typed.trim() === '' ? before : typed))
          else return
          event.preventDefault()
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Rules of the codebook">
        {choices.map(({ rule, text, rest }, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of its list.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
          <div
            key={`${rule} ${text}`}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onClick={() => finish(rule)}
          >
            {typed === '' && (
              <span class="key" aria-hidden="true">
                {place + 1}
              </span>
            )}
            <span>
              <b>{rule}</b> <span class="quiet">{rest}</span>
            </span>
          </div>
        ))}
      </div>
      <p>
        <button type="button" class="main" disabled={typed.trim() === ''} onClick={() => finish(typed)}>
          Decide by what is typed
        </button>{' '}
        <button type="button" aria-keyshortcuts="Escape" onClick={cancel}>
          Cancel
        </button>
      </p>
    </div>
  )
}
