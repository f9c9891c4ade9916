/** What a step of a strip rests on: where both sides stood, and the sentences, each linked. */
import { NodeLinks } from '../shell/node-link.js'
import { sideColour } from '../shell/side-colour.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { modeMeans, modesText } from '../state/codebook-words.js'
import { listed, nestedQuotes } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswers } from '../state/use-answers.js'
import { span } from '../time/days.js'
import type { GapItem, GapStep } from './gap-item.js'
import { noStepBack, raisedByOthers, standText, stateText } from './strip-words.js'

/** Sentences of one step that a card shows. */
const mostShown = 4

interface Props {
  item: GapItem
  step: GapStep
  state: ViewState
}

export function StripCard({ item, step, state }: Props) {
  const catalog = useNames()
  const { name } = catalog
  const shown = step.statements.slice(0, mostShown)
  const { answers } = useAnswers(shown.map((id) => ({ name: 'statement' as const, params: { id } })))
  const byOthers = raisedByOthers(item, step, catalog.demands.get(item.demand)?.raisedBy ?? [], name)
  const lens = { ...state, asOf: step.day }
  return (
    <div class="strip-card">
      <p class="strip-card-day">
        <b>{span(step.earliest, step.day)}</b> <span>{stateText(step.state)}</span>
      </p>
      <ul class="strip-card-sides">
        {(['raiser', 'addressee'] as const).map((role) => (
          <li key={role} style={{ '--side': sideColour(catalog, item[role]) }}>
            <a href={hrefOf({ ...sameLens(lens, 'ledger'), side: item[role], demand: item.demand })}>
              <b class="side-name">{name(item[role])}</b> {standText(step[role], name)}
            </a>
            {step.back.includes(item[role]) && <em> A step back.</em>}
            {noStepBack(item, step, role, name) && <em> {noStepBack(item, step, role, name)}</em>}
          </li>
        ))}
      </ul>
      {byOthers && <p>R{byOthers.slice(1)}.</p>}
      {step.through.length > 0 && (
        <p>
          {name(item.addressee)} answered through <NodeLinks ids={step.through} state={lens} />.
        </p>
      )}
      {shown.map((id, at) => (
        <Sentence key={id} id={id} demand={item.demand} told={answers[at] as Answer<'statement'> | null} state={lens} />
      ))}
      {step.statements.length > shown.length && (
        <p class="quiet">and {step.statements.length - shown.length} more statements</p>
      )}
    </div>
  )
}

interface SentenceProps {
  id: string
  demand: string
  told: Answer<'statement'> | null
  state: ViewState
}

function Sentence({ id, demand, told, state }: SentenceProps) {
  const { name } = useNames()
  if (!told) return <p class="quiet">Reading the statement…</p>
  const place = told.citations.find(({ tells }) => tells.includes(demand)) ?? told.citations[0]
  const relays = listed(told.relayedBy.map(({ actor }) => name(actor)))
  return (
    <p class="strip-card-said">
      <a href={hrefOf(sameLens(state, 'statement', id))}>{told.summary}</a>
      {place && <q>{nestedQuotes(place.phrase)}</q>}
      <span class="quiet">
        {name(told.speaker)}, <span title={modeMeans[told.mode]}>{modesText([told.mode])}</span>
        {relays && `, according to ${relays}`}
        {place && `; ${name(place.source)}`}
      </span>
    </p>
  )
}
