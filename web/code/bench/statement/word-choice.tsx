/** One of the codebook's words as a row of buttons of which one is pressed: by key, digit, arrow, mouse or touch. */
import { useId } from 'preact/hooks'
import type { RuledField } from '../rules/codebook-parts.js'

interface Props<T extends string> {
  name: string
  label: string
  shortcut?: string
  rule: RuledField
  words: readonly T[]
  /** What a word means, for the pointer that rests on it. */
  meanings?: Partial<Record<T, string>>
  /** How a word is written, where it is not as the codebook does. */
  shown?: Partial<Record<T, string>>
  value: T | undefined
  choose: (word: T) => void
  disabled: boolean
  /** Why it was filled in, where it was. */
  carried?: string | undefined
}

export function WordChoice<T extends string>(props: Props<T>) {
  const { name, label, shortcut, rule, words, meanings, shown, value, choose, disabled, carried } = props
  const id = useId()
  return (
    <fieldset
      class="word-choice"
      data-field={name}
      data-rule={rule}
      data-digits="own"
      disabled={disabled}
      onKeyDown={(event) => {
        const word = event.ctrlKey || event.metaKey || event.altKey ? undefined : words[Number(event.key) - 1]
        if (word === undefined) return
        event.preventDefault()
        event.stopPropagation()
        choose(word)
      }}
    >
      <legend>
        {label}{' '}
        {shortcut && (
          <span class="key" aria-hidden="true">
            {shortcut}
          </span>
        )}
        {carried && <span class="carried"> {carried}</span>}
      </legend>
      {words.map((word) => (
        <label key={word} title={meanings?.[word]} class={value === word ? `chosen ${word}` : word}>
          <input type="radio" name={id} checked={value === word} onChange={() => choose(word)} />
          <span>{shown?.[word] ?? word}</span>
        </label>
      ))}
    </fieldset>
  )
}
