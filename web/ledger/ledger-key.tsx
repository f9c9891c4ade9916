/** The key to the ledger's colours, lines and flags. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { readingNames } from '../../src/codebook/words.js'
import { ReadingWord } from '../shell/reading-word.js'
import { FlagIcon, flags, flagTitle } from './reading-flags.js'

const strokes = [
  ['ASSERTS', 'wants it'],
  ['CONCEDES', 'moves toward the other side'],
  ['REJECTS', 'refuses it'],
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
        {flags.map((flag) => (
          <li key={flag}>
            <FlagIcon flag={flag} /> {flagTitle(flag)}
          </li>
        ))}
      </ul>
      <details>
        <summary>What each reading means</summary>
        <dl class="reading-words">
          {readingNames.map((reading) => (
            <div key={reading}>
              <dt>
                <ReadingWord reading={reading} />
              </dt>
              <dd>{readingWords[reading].sentence}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
