/** A stance as a mark: its letter and colour tell the stance, its shape the extent. */
import type { Certainty, Extent, Stance } from '../../../src/codebook/words.js'
import { stanceLetter } from '../../state/codebook-words.js'
import './mark-glyph.css'

interface Props {
  stance: Stance
  extent: Extent
  certainty?: Certainty
}

const outlines: Record<Extent, string> = {
  full: 'M2 2h16v16h-16z',
  partial: 'M2 2h16v16h-16z',
  conditional: 'M10 .5 19.5 10 10 19.5 .5 10z',
  signalled: 'M10 1.5a8.5 8.5 0 1 0 .01 0z',
}

export function MarkGlyph({ stance, extent, certainty = 'stated' }: Props) {
  return (
    <svg class={`stance-glyph ${stance} ${extent}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path class="outline" d={outlines[extent]} />
      {extent === 'partial' && <path class="filled" d="M2 13.5h16v4.5h-16z" />}
      <text x="10" y={extent === 'partial' ? 11.5 : 13.75} text-anchor="middle">
        {stanceLetter[stance]}
      </text>
      {certainty === 'hedged' && (
        // A question mark as a path: as text it would become part of the link's name.
        <path class="doubt" d="M14.6 2.6a2.1 2.1 0 1 1 2.9 2q-.8.4-.8 1.4M16.7 7.4v.9" />
      )}
      {certainty === 'disputed' && <path class="strike" d="M1 19 19 1" />}
    </svg>
  )
}
