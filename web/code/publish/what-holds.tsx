/** The checks that hold with this source, and what they warn of. */
import { counted } from '../../state/phrases.js'
import type { Planned } from './publication.js'

export function WhatHolds({ planned: { checks, warnings } }: { planned: Planned }) {
  return (
    <section>
      <h2>Checks</h2>
      {warnings.length > 0 && (
        <ul class="warnings">
          {warnings.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{counted(checks.length, 'check')} of the whole dataset hold</summary>
        <ul class="checks-held">
          {checks.map(({ check, rule }) => (
            <li key={check}>
              {rule} <code class="quiet">{check}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
