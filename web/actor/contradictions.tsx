/** Where the people of a side, or one of them, pull in opposite directions within two weeks. */
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { stanceVerb } from '../state/codebook-words.js'
import { apart } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { FullStatement } from '../statement/full-statement.js'
import { ReportedBy } from '../statement/reported-by.js'
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
                {apart(pair)}
                {pair.sameSpeaker && ', same speaker'}
                {pair.outranks && `, ${name(pair.outranks)} outranks the others`}
                {pair.disputed && ', one of them is denied'}
              </span>
            </p>
            <ul class="stances">
              {[pair.first, ...pair.withFirst, pair.second, ...pair.withSecond].map((statement) => (
                <Utterance key={statement.id} statement={statement} pair={pair} state={state} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Uttered {
  statement: FullStatement
  pair: Contradiction
  state: ViewState
}

function Utterance({ statement, pair: { demand, refusals }, state }: Uttered) {
  const stance = statement.stances.find((it) => it.demand === demand)
  if (!stance && !refusals.includes(statement.id)) return null
  return (
    <li>
      {stance && <StanceLetter stance={stance.stance} />}
      <span>
        <NodeLinks ids={[statement.speaker]} state={state} />
        <ReportedBy statement={statement} />{' '}
        {stance ? `${stanceVerb[stance.stance]}, ${stance.extent}` : 'refuses to discuss it'},{' '}
        <a href={hrefOf(sameLens(state, 'statement', statement.id))}>{span(statement.earliest, statement.latest)}</a>:{' '}
        <span class="quiet">{statement.summary}</span>
      </span>
    </li>
  )
}
