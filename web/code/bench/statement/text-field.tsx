/** A field of text: what is typed is saved at a pause, on Enter and when the field is left. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { RuledField } from '../rules/codebook-parts.js'

interface Props {
  name: string
  label: string
  shortcut?: string
  rule: RuledField
  value: string
  write: (typed: string) => void
  disabled: boolean
  placeholder?: string
  rows?: number
}

/** Milliseconds without a key. */
const pause = 700

export function TextField({ name, label, shortcut, rule, value, write, disabled, placeholder, rows }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const latest = useRef({ typed, value, write })
  latest.current = { typed, value, write }
  const own = useRef(value)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const save = () => {
    clearTimeout(waiting.current)
    const { typed, value, write } = latest.current
    if (typed === value) return
    // The field may be left, and go, before it is drawn anew.
    latest.current.value = typed
    own.current = typed
    write(typed)
  }
  // What was changed elsewhere, such as by undo, replaces what stands here. One's own words come back late, after more were typed.
  useEffect(() => {
    if (value === own.current) return
    own.current = value
    setTyped(value)
  }, [value])
  useEffect(() => save, [])
  const common = {
    id,
    'data-field': name,
    value: typed,
    disabled,
    placeholder,
    autocomplete: 'off' as const,
    onBlur: save,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      setTyped(currentTarget.value)
      clearTimeout(waiting.current)
      waiting.current = setTimeout(save, pause)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing) return
      // A summary is one sentence: Enter ends it.
      event.preventDefault()
      save()
    },
  }
  return (
    <div class="text-field" data-rule={rule}>
      <label for={id}>
        {label}{' '}
        {shortcut && (
          <span class="key" aria-hidden="true">
            {shortcut}
          </span>
        )}
      </label>
      {rows ? <textarea {...common} rows={rows} /> : <input type="text" {...common} />}
    </div>
  )
}
