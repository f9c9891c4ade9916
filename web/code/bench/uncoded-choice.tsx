/** Why nothing is coded in a paragraph: a digit, a click or a touch chooses from the closed list. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CodingMatter } from '../coding-api.js'

interface Props {
  paragraph: number
  reasons: CodingMatter['reasons']
  chosen: string | undefined
  choose: (reason: string | null) => void
  leave: () => void
}

/** The list is longer than there are digits. */
const places = [...'123456789abcdefgh']

export function UncodedChoice({ paragraph, reasons, chosen, choose, leave }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => list.current?.focus(), [])
  return (
    <div
      class="uncoded-choice"
      role="toolbar"
      aria-label={`Why nothing is coded in paragraph ${paragraph}`}
      tabIndex={-1}
      ref={list}
      data-rule="uncoded"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const reason = reasons[places.indexOf(event.key)]?.reason
        if (event.key === 'Escape') leave()
        else if (event.key === '0') choose(null)
        else if (reason) choose(reason)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <p>
        Nothing is coded in paragraph {paragraph}, because it is{' '}
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
            aria-pressed={reason === chosen}
            onClick={() => choose(reason)}
          >
            {places[at] && <kbd>{places[at]}</kbd>} {reason.replaceAll('-', ' ')}
          </button>
        ))}
        {chosen !== undefined && (
          <button type="button" onClick={() => choose(null)}>
            <kbd>0</kbd> not dealt with
          </button>
        )}
      </div>
    </div>
  )
}
