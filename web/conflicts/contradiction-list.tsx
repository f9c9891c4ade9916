/** Contradictions as cards, those with most people first; further pages come on demand. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../shell/notes.js'
import { type Answer, addressOf, type Params } from '../state/ask.js'
import type { ViewState } from '../state/url-state.js'
import { type Asked, useFetched } from '../state/use-answer.js'
import { ContradictionCard } from './contradiction-card.js'
import './conflicts.css'
import './contradictions.css'

type Wanted = Params<'contradictions'>
type Contradictions = Answer<'contradictions'>

/** As many as are read in one sitting. */
const atOnce = 20

/** The first page; null params ask nothing yet. */
export function useContradictions(params: Wanted | null, cursor?: string): Asked<Contradictions> {
  return useFetched<Contradictions>(params ? addressOf('contradictions', { ...params, limit: atOnce, cursor }) : '')
}

interface Props {
  page: Contradictions
  params: Wanted
  withSide: boolean
  state: ViewState
}

export function ContradictionList({ page, params, withSide, state }: Props) {
  return (
    <>
      {page.items.map((item) => (
        <ContradictionCard key={`${item.side} ${item.demand}`} item={item} withSide={withSide} state={state} />
      ))}
      {page.next && <More key={page.next} cursor={page.next} params={params} withSide={withSide} state={state} />}
    </>
  )
}

function More({ cursor, params, ...rest }: Omit<Props, 'page'> & { cursor: string }) {
  const [wanted, setWanted] = useState(false)
  const { answer, problem, retry } = useContradictions(wanted ? params : null, cursor)
  const start = useRef<HTMLDivElement>(null)
  // Keyboards and screen readers go on where the button was.
  useEffect(() => {
    if (answer) start.current?.focus({ preventScroll: true })
  }, [answer !== null])
  if (!wanted)
    return (
      <button type="button" class="more" onClick={() => setWanted(true)}>
        Show more
      </button>
    )
  return (
    <div ref={start} tabIndex={-1}>
      {problem && <ProblemNote problem={problem} retry={retry} />}
      {!answer && !problem && <Loading what="more contradictions" />}
      {answer && <ContradictionList page={answer} params={params} {...rest} />}
    </div>
  )
}
