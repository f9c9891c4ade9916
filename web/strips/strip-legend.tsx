/** The key to gap strips, in one or two lines. */

import type { GapItem } from './gap-item.js'
import { SideName } from './side-name.js'
import { kindOf } from './strip-layout.js'

interface Props {
  between: readonly string[]
  items: readonly GapItem[]
  /** Whether the time axis leaves silences out of proportion. */
  isCut: boolean
}

export function StripLegend({ between, items, isCut }: Props) {
  const steps = items.flatMap((item) => item.steps)
  const kinds = new Set(steps.map(kindOf))
  const isOthersWord = steps.some(({ raiser, addressee }) =>
    [raiser, addressee].some(({ word }) => word && word !== 'own'),
  )
  return (
    <figcaption class="strip-legend">
      <p>What is asked comes from above, what is granted from below.</p>
      <ul aria-label="Key">
        {between.map((side) => (
          <li key={side}>
            <SideName side={side} />
          </li>
        ))}
        {kinds.has('agreed') && <Swatch kind="agreed" text="agreed" />}
        {kinds.has('apart') && <Swatch kind="apart" text="the gap between" />}
        {kinds.has('unanswered') && <Swatch kind="unanswered" text="asked, no answer to it" />}
        {kinds.has('unclear') && <Swatch kind="unclear" text="unclear" />}
        {isOthersWord && (
          <li>
            <svg width="22" height="10" aria-hidden="true">
              <path class="strip-key-line not-own" d="M0 5H22" />
            </svg>
            only others say so
          </li>
        )}
        {items.some(({ silences }) => silences.length > 0) && (
          <li>
            <svg width="12" height="10" aria-hidden="true">
              <path class="strip-key-line" d="M0 5H12" />
            </svg>
            that ends: silent for over 30 days
          </li>
        )}
        {steps.some(({ back }) => back.length > 0) && (
          <li>
            <svg width="12" height="10" aria-hidden="true">
              <path class="strip-key-back" d="M1 9L6 1L11 9Z" />
            </svg>
            a step back
          </li>
        )}
        {isCut && (
          <li>
            <svg width="12" height="10" aria-hidden="true">
              <path class="strip-cut" d="M1 9l3 -8M6 9l3 -8" />
            </svg>
            months without a word, not to scale
          </li>
        )}
      </ul>
    </figcaption>
  )
}

function Swatch({ kind, text }: { kind: 'agreed' | 'apart' | 'unanswered' | 'unclear'; text: string }) {
  return (
    <li>
      <svg width="18" height="12" aria-hidden="true">
        <g class={`strip-fill ${kind}`}>
          <rect width="18" height="12" />
          {kind === 'apart' && <rect width="18" height="12" fill="url(#strip-hatch)" />}
          {kind === 'unclear' && <rect width="18" height="12" fill="url(#strip-dotted)" />}
        </g>
      </svg>
      {text}
    </li>
  )
}
