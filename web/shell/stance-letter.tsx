/** A stance as a boxed letter, for the eye alone: the word stands beside it. */
import type { Stance } from '../../src/codebook/words.js'
import { stanceLetter } from '../state/codebook-words.js'

export function StanceLetter({ stance }: { stance: Stance }) {
  return (
    <span class={`letter ${stance}`} aria-hidden="true">
      {stanceLetter[stance]}
    </span>
  )
}
