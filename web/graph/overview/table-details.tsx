/** What is selected in the whole table: the statements of a stance with their places, or all stances of a speaker or on a demand. */
import { isOthers, wordText } from '../../shell/on-word.js'
import { StanceLetter } from '../../shell/stance-letter.js'
import { useNames } from '../../state/catalog.js'
import { counted } from '../../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { briefSpan } from '../../time/days.js'
import { OneStance } from './one-stance.js'
import { type LastStance, type Stances, speakerId, stanceId } from './table-elements.js'
import { actsText } from './table-words.js'

interface Props {
  state: ViewState
  asOf: string
  stances: Stances
}

export function TableDetails({ state, asOf, stances }: Props) {
  const { at } = state
  const stance = stances.items.find((it) => stanceId(it) === at)
  const speaker = stances.speakers.find((it) => speakerId(it) === at)
  const demand = stances.demands.find((it) => it.demand === at)
  if (stance) return <OneStance stance={stance} state={state} asOf={asOf} />
  if (speaker)
    return (
      <Several
        state={state}
        id={speaker.speaker}
        statements={speaker.statements}
        items={stances.items.filter((it) => speakerId(it) === at)}
        of="demand"
      />
    )
  if (demand)
    return (
      <Several
        state={state}
        id={demand.demand}
        statements={demand.statements}
        items={stances.items.filter((it) => it.demand === at)}
        of="speaker"
      />
    )
  return (
    <p class="quiet" data-not-pictured>
      Select a line for its statements, a speaker or a demand for all of its stances. A double click draws what is
      around it.
    </p>
  )
}

interface SeveralProps {
  state: ViewState
  id: string
  statements: number
  items: readonly LastStance[]
  /** What differs from line to line. */
  of: 'speaker' | 'demand'
}

function Several({ state, id, statements, items, of }: SeveralProps) {
  const { name, demands } = useNames()
  return (
    <>
      <p class="kind">{counted(statements, 'statement')}</p>
      <h2>{name(id)}</h2>
      {demands.get(id)?.proposition && <p>{demands.get(id)?.proposition}</p>}
      <p class="onward">
        <a href={hrefOf(sameLens(state, of === 'demand' ? 'actor' : 'demand', id))}>Open its page</a>
        <a href={hrefOf(sameLens(state, 'graph', id))}>Draw what is around it</a>
      </p>
      <ul class="stances">
        {items.map((it) => (
          <li key={stanceId(it)}>
            {it.acts.map(({ stance, extent }) => (
              <StanceLetter key={`${stance} ${extent}`} stance={stance} />
            ))}
            <span>
              <a href={hrefOf({ ...state, at: stanceId(it) })} data-history="replace">
                {of === 'demand' ? `${actsText(it)} ${name(it.demand)}` : `${name(it.speaker)} ${actsText(it)}`}
              </a>{' '}
              <span class="quiet">
                {briefSpan(it.earliest, it.latest)}
                {it.word && isOthers(it.word) && `, ${wordText(it.word, it.onWordOf, name)}`}
              </span>
            </span>
          </li>
        ))}
        {items.length === 0 && <li class="quiet">Nothing said by this day.</li>}
      </ul>
    </>
  )
}
