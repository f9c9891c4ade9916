/** Packages: a stance, the demand it depends on, and who said so. */
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import { useLatest } from '../shell/use-latest.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { exchangeText, stanceVerb } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { accordingTo } from '../statement/attribution.js'
import { longDay, span } from '../time/days.js'
import './packages.css'

export type Tie = Item<'packages'>

interface Props {
  title: string
  ties: readonly Tie[]
  /** Of a long record only those on this day and later are known. */
  since: string | null
  state: ViewState
}

export function Packages({ title, ties, since, state }: Props) {
  const { name } = useNames()
  const [shown, leftOut] = useLatest(ties)
  if (ties.length === 0) return null
  const reported = (tie: (typeof ties)[number]) => {
    const words = accordingTo(tie.relayedBy, name)
    return words && <span class="not-own">, {words},</span>
  }
  return (
    <section class="packages">
      <Heading>
        {title}
        {since === null ? '' : ` since ${longDay(since)}`} <span class="count">{ties.length}</span>
      </Heading>
      {leftOut}
      <ul>
        {shown.map((tie) => (
          <li key={`${tie.statement} ${tie.demand} ${tie.other}`}>
            <StanceLetter stance={tie.stance} />
            <span>
              <NodeLinks ids={[tie.speaker]} state={state} />
              {tie.speaker !== tie.side && (
                <>
                  {' '}
                  for <NodeLinks ids={[tie.side]} state={state} />
                </>
              )}
              {reported(tie)} {stanceVerb[tie.stance]} <NodeLinks ids={[tie.demand]} state={state} />{' '}
              <b>{exchangeText[tie.kind]}</b> <NodeLinks ids={[tie.other]} state={state} />
              <a class="when" href={hrefOf(sameLens(state, 'statement', tie.statement))}>
                {span(tie.earliest, tie.latest)}
                {tie.certainty !== 'stated' && `, ${tie.certainty}`}
                {!tie.counts && ', perhaps not said by then'}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
