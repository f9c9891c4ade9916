/** How to read the whole table: lines, letters, sizes, and the colours of its sides. */
import { stances } from '../../../src/codebook/words.js'
import { SideKey } from '../../shell/side-key.js'
import { stanceLetter, stanceVerb } from '../../state/codebook-words.js'

export function TableLegend({ sides }: { sides: readonly string[] }) {
  return (
    <section class="table-legend" aria-label="Legend" data-pictured>
      <p>A line is the last stance of a speaker on a demand.</p>
      <ul>
        {stances.map((stance) => (
          <li key={stance} class={stance}>
            <svg width="30" height="10" aria-hidden="true">
              <path d="M0 5h22" class="line" />
              {stance === 'ASSERTS' && <path d="M21 1l8 4-8 4z" class="end" />}
              {stance === 'CONCEDES' && <circle cx="25" cy="5" r="4" class="end" />}
              {stance === 'REJECTS' && <path d="M25 0v10" class="line" />}
            </svg>{' '}
            <b>{stanceLetter[stance]}</b> {stanceVerb[stance]}
          </li>
        ))}
        <li>
          <svg width="30" height="10" aria-hidden="true">
            <path d="M0 5h30" class="line" />
          </svg>{' '}
          <b>A/C</b> both on one day
        </li>
        <li>
          <svg width="30" height="10" aria-hidden="true">
            <path d="M0 5h30" class="line told" />
          </svg>{' '}
          told by others alone
        </li>
        <li>
          <svg width="30" height="10" aria-hidden="true">
            <path d="M0 5h12" class="line" />
            <path d="M16 5h14" class="line thick" />
          </svg>{' '}
          the thicker, the more statements
        </li>
        <SideKey sides={sides} />
      </ul>
      <p class="quiet">
        The larger a disc, the more statements. Faint: nothing said by this day. A?: somebody denies it. Letters stand
        where there is room; on a phone, on the lines of what you select.{' '}
        <span data-not-pictured>Select a speaker or a demand for those of its lines.</span>
      </p>
    </section>
  )
}
