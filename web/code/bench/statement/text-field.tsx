/** A field of text: what is typed is saved at a pause, on Enter and when the field is left. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { RuledField } from '../rules/codebook-parts.js'
import { beginTyping, endTyping, keepDraft, takeDraft } from './drafts.js'

interface Props {
  name: string
  /** The field among all of this browser: what is typed is kept under it, should the page go. */
  draft: string
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

export function TextField({ name, draft, label, shortcut, rule, value, write, disabled, placeholder, rows }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const latest = useRef({ typed, value, write, draft })
  latest.current = { typed, value, write, draft }
  const own = useRef(value)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const save = () => {
    clearTimeout(waiting.current)
    const { typed, value, write, draft } = latest.current
    endTyping(draft)
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
  useEffect(() => {
    const left = disabled ? null : takeDraft(draft, value)
    if (left !== null && left !== value) {
      own.current = left
      setTyped(left)
      latest.current.write(left)
    }
    // The server cannot be reached from a page that goes, and its database is too slow.
    const leave = () => {
      const { typed, value } = latest.current
      if (typed !== value) keepDraft(draft, typed, value)
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [draft])
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
      beginTyping(draft)
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
