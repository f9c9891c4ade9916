/** Why nothing is coded in a paragraph: a digit, a click or a touch chooses from the closed list. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { unbroken } from '../../state/unbroken.js'
import type { CodingMatter } from '../coding-api.js'
import { type BenchText, paragraphAt } from './text/bench-text.js'
import type { SelectedStore } from './text/selected-store.js'

interface Props {
  paragraph: number
  reasons: CodingMatter['reasons']
  chosen: { reason: string; note: string } | undefined
  /** It begins within the part of the text that is coded. */
  isWithin: boolean
  selected: SelectedStore
  text: BenchText
  choose: (reason: string | null, note: string) => void
  /** Without a reason: the coder has gone to another paragraph. */
  close: () => void
  leave: () => void
}

/** Characters: a note says in a few words what the paragraph has. */
const longestNote = 200

/** The list is longer than there are digits. */
const places = [...'123456789abcdefgh']

export function UncodedChoice({ paragraph, reasons, chosen, isWithin, selected, text, choose, close, leave }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [note, setNote] = useState(chosen?.note ?? '')
  useLayoutEffect(() => list.current?.focus(), [])
  useEffect(() => {
    const isElsewhere = () => paragraphAt(text, selected.get().focus)?.number !== paragraph
    const stop = selected.listen(() => isElsewhere() && close())
    return () => void stop()
  }, [selected, text])
  const isOff = (reason: string) => isWithin && reason === 'outside-usable-range'
  const take = (reason: string | null) => choose(reason, reason === null ? '' : note.trim())
  return (
    <div
      class="uncoded-choice"
      role="toolbar"
      aria-label={`Why nothing is coded in paragraph ${paragraph}`}
      tabIndex={-1}
      ref={list}
      data-rule="uncoded"
      data-keys="own"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
        const isTyping = event.target === field.current
        const reason = reasons[places.indexOf(event.key)]?.reason
        if (event.key === 'Escape') leave()
        else if (event.key === 'Enter' && isTyping) {
          if (chosen) take(chosen.reason)
          else list.current?.focus()
        } else if (isTyping) return
        else if (event.key === 'n') field.current?.focus()
        else if (event.key === '0') take(null)
        else if (reason && !isOff(reason)) take(reason)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <p>
        Nothing is coded in {unbroken(`paragraph ${paragraph}`)}, because it is{' '}
        <button type="button" class="plain" onClick={leave}>
          leave it
        </button>
      </p>
      <div class="reasons">
        {reasons.map(({ reason, meaning }, at) => (
          <button
            key={reason}
            type="button"
            title={meaning}
            aria-pressed={reason === chosen?.reason}
            disabled={isOff(reason)}
            onClick={() => take(reason)}
          >
            {places[at] && <kbd>{places[at]}</kbd>} {reason.replaceAll('-', ' ')}
          </button>
        ))}
        {chosen !== undefined && (
          <button type="button" onClick={() => take(null)}>
            <kbd>0</kbd> not dealt with
          </button>
        )}
      </div>
      <details class="meanings">
        <summary>What they mean</summary>
        <dl>
          {reasons.map(({ reason, meaning }) => (
            <div key={reason}>
              <dt>{reason.replaceAll('-', ' ')}</dt> <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      <label class="note-field">
        <kbd>n</kbd> Note, if the reason does not say it all
        <input
          type="text"
          ref={field}
          autocomplete="off"
          maxLength={longestNote}
          value={note}
          onInput={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
    </div>
  )
}
