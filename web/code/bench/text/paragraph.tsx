/** A paragraph of the text with its number, the places that cite it, and the reason where nothing in it is coded. */
import type { Paragraph as ParagraphOfText } from './bench-text.js'
import { slicePoints } from './code-points.js'
import { type CitedPlace, cutRuns } from './cut-runs.js'

export interface ParagraphProps {
  paragraph: ParagraphOfText
  places: readonly CitedPlace[] | undefined
  reason: string | undefined
  /** The open statement, where it has a place in this paragraph. */
  open: string | null
  /** Nothing from here on can be used. */
  outside: boolean
}

export function Paragraph({ paragraph, places, reason, open, outside }: ParagraphProps) {
  const { number, start, end, text } = paragraph
  const isDealtWith = reason !== undefined || places !== undefined
  return (
    <p
      data-number={number}
      data-start={start}
      class={reason !== undefined ? 'dealt uncoded' : isDealtWith ? 'dealt' : outside ? 'outside' : undefined}
    >
      <span class="words">
        {places
          ? cutRuns(start, end, places).map((run) => {
              const words = slicePoints(text, run.start - start, run.end - start)
              if (run.statements.length === 0) return words
              const isOpen = open !== null && run.statements.includes(open)
              return (
                <mark
                  key={run.start}
                  data-of={run.statements.join(' ')}
                  class={isOpen ? 'open' : run.statements.length > 1 ? 'several' : undefined}
                >
                  {words}
                </mark>
              )
            })
          : text}
      </span>
      {reason !== undefined && <span class="reason">{reason}</span>}
    </p>
  )
}
