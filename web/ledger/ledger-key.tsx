/** What the ledger's colours, lines and marks mean. */
import { allMarks, MarkIcon, markTitle } from './marks.js'

const strokes = [
  ['ASSERTS', 'wants it'],
  ['CONCEDES', 'moves toward the other side'],
  ['REJECTS', 'refuses'],
] as const

export function LedgerKey() {
  return (
    <div class="ledger-key">
      <ul>
        {strokes.map(([stance, text]) => (
          <li key={stance}>
            <span class={`stroke ${stance}`} aria-hidden="true" /> {text}
          </li>
        ))}
        {allMarks.map((mark) => (
          <li key={mark}>
            <MarkIcon mark={mark} /> {markTitle(mark)}
          </li>
        ))}
      </ul>
    </div>
  )
}
