/** What each reading means, folded. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { readingNames } from '../../src/codebook/words.js'
import { ReadingWord } from './reading-word.js'

export function ReadingKey() {
  return (
    <details class="reading-key">
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
  )
}
