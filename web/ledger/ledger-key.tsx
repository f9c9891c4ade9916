/** The key to the ledger's colours, lines and flags. */
import { ReadingKey } from '../shell/reading-key.js'
import { FlagIcon, flags, flagTitle } from './reading-flags.js'

const strokes = [
  ['ASSERTS', 'wants it'],
  ['CONCEDES', 'moves toward the other side'],
  ['REJECTS', 'refuses it'],
] as const

export function LedgerKey() {
  return (
    <div class="ledger-key" data-pictured>
      <ul>
        {strokes.map(([stance, text]) => (
          <li key={stance}>
            <span class={`stroke ${stance}`} aria-hidden="true" /> {text}
          </li>
        ))}
        {flags.map((flag) => (
          <li key={flag}>
            <FlagIcon flag={flag} /> {flagTitle(flag)}
          </li>
        ))}
      </ul>
      <ReadingKey />
    </div>
  )
}
