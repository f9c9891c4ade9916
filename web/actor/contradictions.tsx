/** Where the people of a side, or one of them, pull in opposite directions within two weeks. */
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { stanceVerb } from '../state/codebook-words.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { FullStatement } from '../statement/full-statement.js'
import { span } from '../time/days.js'

export type Contradiction = Item<'contradictions'>

interface Props {
  title: string
  pairs: readonly Contradiction[]
  state: ViewState
}

export function Contradictions({ title, pairs, state }: Props) {
  const { name } = useNames()
  if (pairs.length === 0) return null
  return (
    <section class="contradictions">
      <Heading>
        {title} <span class="count">{pairs.length}</span>
      </Heading>
      <ul>
        {pairs.map((pair) => (
          <li class="contradiction" key={`${pair.demand} ${pair.first.id} ${pair.second.id}`}>
            <p>
              <NodeLinks ids={[pair.demand]} state={state} />{' '}
              <span class="quiet">
                {pair.daysApart === 0 ? 'on the same day' : `${counted(pair.daysApart, 'day')} apart`}
                {pair.sameSpeaker && ', same speaker'}
                {pair.outranks && `, ${name(pair.outranks)} has the higher authority`}
                {pair.disputed && ', one of them denied'}
              </span>
            </p>
            <ul class="stances">
              <Utterance statement={pair.first} demand={pair.demand} state={state} />
              <Utterance statement={pair.second} demand={pair.demand} state={state} />
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Utterance({ statement, demand, state }: { statement: FullStatement; demand: string; state: ViewState }) {
  const stance = statement.stances.find((it) => it.demand === demand)
  if (!stance) return null
  return (
    <li>
      <StanceLetter stance={stance.stance} />
      <span>
        <NodeLinks ids={[statement.speaker]} state={state} /> {stanceVerb[stance.stance]}, {stance.extent},{' '}
        <a href={hrefOf(sameLens(state, 'statement', statement.id))}>{span(statement.earliest, statement.latest)}</a>:{' '}
        <span class="quiet">{statement.summary}</span>
      </span>
    </li>
  )
}
