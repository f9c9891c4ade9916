/** The statements behind a cell or a tie, a few at a time. */
import { useState } from 'preact/hooks'
import { Deeper } from '../shell/heading.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StatementCard } from '../statement/statement-card.js'

const atOnce = 6

type Request = Parameters<typeof useAnswer<'network'>>[1]

interface Props {
  title: string
  /** Where several stand on a page. */
  label?: string
  value: number
  /** What the cell is asked with, and which of the windows is shown. */
  request: Request
  at: number
  state: ViewState
  close: () => void
}

export function CellStatements({ title, label = 'Selected cell', value, request, at, state, close }: Props) {
  const [most, setMost] = useState(atOnce)
  const { answer, problem, retry } = useAnswer('network', request)
  const ids = answer?.matrices[at]?.cells[0]?.statements ?? []
  return (
    <section class="cell-statements" aria-label={label}>
      <h2>
        {title}: {shownValue(value)}
      </h2>
      <p>
        {answer ? counted(ids.length, 'statement') : problem ? null : 'The statements are loading.'}{' '}
        <button type="button" class="plain" onClick={close}>
          Close
        </button>
      </p>
      {problem && <ProblemNote problem={problem} retry={retry} />}
      <Deeper>
        {ids.slice(0, most).map((id) => (
          <ById key={id} id={id} state={state} />
        ))}
      </Deeper>
      {ids.length > most && (
        <button type="button" onClick={() => setMost(most + 4 * atOnce)}>
          Show more
        </button>
      )}
    </section>
  )
}

/** At most four decimals. */
export const shownValue = (value: number) => String(Math.round(value * 10_000) / 10_000)

function ById({ id, state }: { id: string; state: ViewState }) {
  const asked = useAnswer('statement', { id })
  if (asked.problem) return <ProblemNote problem={asked.problem} retry={asked.retry} />
  return asked.answer ? <StatementCard statement={asked.answer} state={state} /> : <Loading what={id} />
}
