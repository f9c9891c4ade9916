/** The key to the marks and lines of lanes. */
import { type Extent, stances } from '../../../src/codebook/words.js'
import { stanceVerb } from '../../state/codebook-words.js'
import { MarkGlyph } from './mark-glyph.js'

const shapes: [Extent, string][] = [
  ['full', 'in full'],
  ['partial', 'in part'],
  ['conditional', 'on a condition'],
  ['signalled', 'only signalled'],
]

export function LaneKey() {
  return (
    <ul class="lane-key" aria-label="Key">
      {stances.map((stance) => (
        <li key={stance}>
          <MarkGlyph stance={stance} extent="full" /> {stanceVerb[stance]}
        </li>
      ))}
      {shapes.map(([extent, text]) => (
        <li key={extent}>
          <MarkGlyph stance={extent === 'signalled' ? 'CONCEDES' : 'ASSERTS'} extent={extent} /> {text}
        </li>
      ))}
      <li>
        <MarkGlyph stance="ASSERTS" extent="full" certainty="hedged" /> hedged
      </li>
      <li>
        <MarkGlyph stance="ASSERTS" extent="full" certainty="disputed" /> denied
      </li>
      <li>
        <span class="lane-key-not-own" aria-hidden="true" /> pale: on the word of others alone
      </li>
      <li>
        <span class="lane-key-interval" aria-hidden="true" /> the day is uncertain
      </li>
      <li>
        <span class="lane-key-silence" aria-hidden="true" /> a gap of more than a week, drawn as a week
      </li>
    </ul>
  )
}
