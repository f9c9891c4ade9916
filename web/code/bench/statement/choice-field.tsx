/** A field whose value is chosen from a short list by digit; typing narrows the list, arrows and Enter choose too. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { holdKeys, pressHeld } from '../keys/held-keys.js'
import type { RuledField } from '../rules/codebook-parts.js'
import { type Choice, choiceFinder, type Likely, whyText } from './rank-choices.js'

interface Props {
  name: string
  label: string
  shortcut: string
  rule: RuledField
  choices: readonly Choice[]
  /** From the likeliest. */
  ranked: readonly Likely[]
  /** The ranking is on its way: a digit waits for it. */
  pending?: boolean
  choose: (id: string) => void
  /** What typed text that names nothing may become. */
  add?: ((typed: string) => void) | undefined
  placeholder: string
  disabled: boolean
  /** The list is also shown, and digits choose, while the focus is in what belongs to the field. */
  wide?: ComponentChildren
  /** What is chosen already, above the field that chooses. */
  above?: ComponentChildren
  /** What is wrong, below it. */
  children?: ComponentChildren
}

export function ChoiceField(props: Props) {
  const { name, label, shortcut, rule, choices, ranked, pending = false, choose, add, placeholder, disabled } = props
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isIn, setIn] = useState(false)
  const [active, setActive] = useState(-1)
  const waiting = useRef<number | null>(null)
  const find = useMemo(() => choiceFinder(choices), [choices])
  // A list that is about to change shows nothing: a digit would mean another choice than the one that is read.
  const isThere = isIn && (!pending || typed !== '')
  const found = useMemo(() => {
    const ids = ranked.map(({ id }) => id)
    return isThere ? find(typed, ids) : []
  }, [isThere, find, typed, ranked])
  const why = (id: string) => ranked.find((it) => it.id === id)?.why
  const take = (choice: Choice | undefined) => {
    if (!choice) return
    setTyped('')
    setActive(-1)
    choose(choice.id)
  }
  const byDigit = (digit: number) => {
    if (!pending || typed !== '') return take(found[digit - 1])
    waiting.current = digit
    holdKeys()
  }
  useEffect(() => {
    if (pending || waiting.current === null) return
    const digit = waiting.current
    waiting.current = null
    take(found[digit - 1])
    pressHeld()
  }, [pending, found])
  const keys = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (isPlain && /^[1-9]$/.test(event.key) && !(event.target as Element).closest('[data-digits="own"]'))
      byDigit(Number(event.key))
    else if (!(event.target instanceof HTMLInputElement) || event.target.role !== 'combobox') return
    else if (isPlain && event.key === 'ArrowDown') setActive(Math.min(found.length - 1, active + 1))
    else if (isPlain && event.key === 'ArrowUp') setActive(Math.max(0, active - 1))
    else if (isPlain && event.key === 'Enter') {
      const choice = found[Math.max(0, active)]
      if (active < 0 && typed.trim() === '') return
      if (choice) take(choice)
      else if (add) add(typed.trim())
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset
      class="choice-field"
      aria-label={label}
      data-rule={rule}
      onKeyDown={keys}
      // The list of a field within this one has digits of its own.
      onFocusIn={({ target, currentTarget }) =>
        setIn(target instanceof Element && target.closest('.choice-field') === currentTarget)
      }
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
        setIn(false)
        setTyped('')
        setActive(-1)
      }}
    >
      {props.wide}
      <label for={id}>
        {label}{' '}
        <span class="key" aria-hidden="true">
          {shortcut}
        </span>
      </label>
      {props.above}
      <input
        id={id}
        data-field={name}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isIn}
        aria-controls={`${id}list`}
        aria-activedescendant={active >= 0 && found[active] ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        disabled={disabled}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setActive(-1)
        }}
      />
      <div class="choices" role="listbox" id={`${id}list`} aria-label={label} hidden={!isIn}>
        {found.map((choice, at) => (
          <button
            key={choice.id}
            id={`${id}-${at}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
          >
            <kbd>{at + 1}</kbd> <span class="name">{choice.name}</span> <Why why={why(choice.id)} />
          </button>
        ))}
      </div>
      {isIn && found.length === 0 && typed.trim() !== '' && (
        <p class="none quiet" role="status">
          Nothing is called that.{' '}
          {add && (
            <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={() => add(typed.trim())}>
              Add “{typed.trim()}”
            </button>
          )}
        </p>
      )}
      {props.children}
    </fieldset>
  )
}

const Why = ({ why }: { why: Likely['why'] | undefined }) => (why ? <i class="why">{whyText[why]}</i> : null)
