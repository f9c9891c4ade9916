/** One stance, or one assessment, as a line: letter, verb, demand, extent, and what it depends on. */
import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import { exchangeText, stanceVerb } from '../state/codebook-words.js'
import type { ViewState } from '../state/url-state.js'
import type { FullStatement } from './full-statement.js'

export function StanceLine({ stance: it, state }: { stance: FullStatement['stances'][number]; state: ViewState }) {
  return (
    <li>
      <StanceLetter stance={it.stance} />
      <span>
        {stanceVerb[it.stance]} <NodeLinks ids={[it.demand]} state={state} />, {it.extent}
        {it.exchange.map(({ demand, kind }) => (
          <span key={`${kind} ${demand}`} class="tie">
            {' '}
            {exchangeText[kind]} <NodeLinks ids={[demand]} state={state} />
          </span>
        ))}
      </span>
    </li>
  )
}

interface AssessmentProps {
  assessment: FullStatement['assesses'][number]
  state: ViewState
}

export function AssessmentLine({ assessment: { target, status }, state }: AssessmentProps) {
  return (
    <li>
      <span class="letter none" aria-hidden="true">
        =
      </span>
      <span>
        {status === 'unanswered' ? (
          <>
            gives no answer on <NodeLinks ids={[target]} state={state} />
          </>
        ) : (
          <>
            calls <NodeLinks ids={[target]} state={state} /> {status}
          </>
        )}
      </span>
    </li>
  )
}
