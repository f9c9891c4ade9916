/** A statement as a card: who said it for whom and when, its stances, who relays it, and where it is written. */
import { EventLink } from '../shell/event-link.js'
import { Heading } from '../shell/heading.js'
import { Joined } from '../shell/joined.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import { relationText } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { longDay, span } from '../time/days.js'
import { Citation } from './citation.js'
import type { FullStatement } from './full-statement.js'
import { ReportedBy } from './reported-by.js'
import { AssessmentLine, StanceLine } from './stance-line.js'
import './statement-card.css'

interface Props {
  statement: FullStatement
  /** The demand whose stance comes first. */
  about?: string
  state: ViewState
}

export function StatementCard({ statement: it, about, state }: Props) {
  const { name } = useNames()
  const first = it.stances.filter((stance) => stance.demand === about)
  const others = it.stances.filter((stance) => stance.demand !== about)
  return (
    <article class={`statement ${it.certainty}`}>
      <Heading>
        <a href={hrefOf(sameLens(state, 'actor', it.speaker))}>{name(it.speaker)}</a>
        {it.speaker !== it.side && (
          <span class="quiet">
            {' '}
            {it.capacity ? `${it.capacity}, ` : ''}for {name(it.side)}
          </span>
        )}
        <ReportedBy statement={it} />
      </Heading>
      <p class="when">
        {it.earliest === it.latest ? longDay(it.latest) : span(it.earliest, it.latest)}
        {it.event && (
          <>
            {' '}
            at <EventLink id={it.event} state={state} />
          </>
        )}
      </p>
      <p class="summary">{it.summary}</p>
      <ul class="stances">
        {[...first, ...others].map((stance) => (
          <StanceLine key={stance.demand} stance={stance} state={state} />
        ))}
        {it.assesses.map((assessment) => (
          <AssessmentLine key={assessment.target} assessment={assessment} state={state} />
        ))}
      </ul>
      <dl class="facts">
        <div>
          <dt>Coded as</dt>
          <dd>
            <a href={hrefOf(sameLens(state, 'statement', it.id))}>{it.id}</a>, {it.mode}, {it.certainty}
          </dd>
        </div>
        {it.relayedBy.length > 0 && (
          <div>
            <dt>Reported by</dt>
            <dd>
              <Joined items={it.relayedBy} keyOf={({ actor }) => actor}>
                {({ actor, relation }) => (
                  <>
                    <NodeLinks ids={[actor]} state={state} /> ({relationText(relation)})
                  </>
                )}
              </Joined>
            </dd>
          </div>
        )}
        {it.disputedBy.length > 0 && (
          <div>
            <dt>Denied by</dt>
            <dd>
              <NodeLinks ids={it.disputedBy} state={state} />
            </dd>
          </div>
        )}
      </dl>
      {it.citations.map((citation) => (
        <Citation key={`${citation.source} ${citation.start}`} citation={citation} state={state} />
      ))}
    </article>
  )
}
