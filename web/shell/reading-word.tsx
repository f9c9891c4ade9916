/** A reading as a word, marked with the stance it comes from. */
import type { ReadingName } from '../../src/codebook/words.js'
import { stanceOf } from '../state/codebook-words.js'

export function ReadingWord({ reading }: { reading: ReadingName }) {
  return (
    <span class={`reading ${stanceOf(reading) ?? 'none'}`}>
      <span class="word">{reading}</span>
    </span>
  )
}
