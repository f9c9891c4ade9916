/** A reading as a word, marked with the stance it comes from. */
import { readingWords } from '../../src/codebook/reading-words.js'
import type { ReadingName } from '../../src/codebook/words.js'
import { stanceOf } from '../state/codebook-words.js'

export function ReadingWord({ reading }: { reading: ReadingName }) {
  return (
    <span class={`reading ${stanceOf(reading) ?? 'none'}`} title={readingWords[reading].sentence}>
      <span class="word">{reading}</span>
    </span>
  )
}
