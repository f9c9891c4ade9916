/** On what a demand and those akin to it depend, by side and year, and what was asked or offered for them, in whose words. */
import { groupBy } from '../../src/codebook/group-by.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { SideNames } from '../shell/side-names.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { stanceVerb } from '../state/codebook-words.js'
import { lensParams } from '../state/lens-params.js'
import { counted, listed } from '../state/phrases.js'
import { tally } from '../state/tally.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { type Answers, type Request, useAnswers } from '../state/use-answers.js'
import { accordingTo } from '../statement/attribution.js'
import { inSpans, span } from '../time/days.js'
import { BargainItem } from './bargain-item.js'
import { type Bargain, bargainsOn } from './bargains-on.js'
import { ConditionItem } from './condition-item.js'
import { ConditionPicker } from './condition-picker.js'
import {
  akinTo,
  type Condition,
  conditionsIn,
  mostConditioned,
  type Offer,
  offersFor,
  type Period,
  periodsOf,
} from './conditions-in.js'

export function Conditions({ state, asOf }: { state: ViewState; asOf: string }) {
  const { demands, name } = useNames()
  const tied = useAnswer('packages', state.demand ? null : { ...lensParams(state, asOf), limit: 500 })
  const demand = state.demand ?? mostConditioned(tied.answer?.items ?? [], demands)
  const kin = demand ? akinTo(demand, demands) : []
  const asked: Answers = useAnswers(
    kin.map((id): Request => ({ name: 'trajectories', params: { ...lensParams(state, asOf), demand: id } })),
  )
  const stances = asked.answers.flatMap((it) => (it as Answer<'trajectories'> | null)?.items ?? [])
  const all = conditionsIn(stances)
  const weightOf = (under: readonly Condition[]) => 1_000 * conditionsIn(under).length + under.length
  const sides = [...groupBy(stances, ({ side }) => side)].sort(([, a], [, b]) => weightOf(b) - weightOf(a))
  const setting = new Set(all.map(({ side }) => side)).size
  const offers: Answers = useAnswers(
    kin.map((id): Request => ({ name: 'packages', params: { ...lensParams(state, asOf), demand: id, limit: 500 } })),
  )
  const offered = offersFor(
    kin,
    offers.answers.flatMap((it) => (it as Answer<'packages'> | null)?.items ?? []),
  )
  const said: Answers = useAnswers(
    kin.map((id): Request => ({ name: 'trace', params: { ...lensParams(state, asOf), demand: id, limit: 200 } })),
  )
  const bargains = bargainsOn(
    kin,
    said.answers.flatMap((it) => (it as Answer<'trace'> | null)?.items ?? []),
  )
  const shown = new Set(bargains.map(({ statement }) => statement.id))
  const others = offered.filter(({ statement }) => !shown.has(statement))
  const [problem] = [...asked.problems, ...offers.problems, ...said.problems]
  const settled = asked.settled && offers.settled && said.settled
  const retry = () => {
    asked.retry()
    offers.retry()
    said.retry()
  }
  const asking = (
    <>
      {bargains.length > 0 && <Bargains bargains={bargains} kin={kin} state={state} />}
      {others.length > 0 && <Offered offers={others} state={state} />}
    </>
  )
  return (
    <section class="conditions">
      <ConditionPicker demand={demand} state={state} />
      {problem && <ProblemNote problem={problem} retry={retry} />}
      {!settled && !problem && <Loading what="the conditions" />}
      {settled && demand && (
        <p class="found">
          {[
            ...(all.length === 0
              ? [`No stance on ${name(demand)} is conditional`]
              : [
                  `${counted(all.length, 'condition')} on ${listed(kin.map(name), 'or')}, by ${counted(setting, 'side')}`,
                  `${counted(stances.length - all.length, 'stance')} without a condition`,
                ]),
            ...(offered.length > 0
              ? [
                  `${counted(offered.length, 'stance')} on other demands ${offered.length === 1 ? 'depends' : 'depend'} on it`,
                ]
              : []),
            bargainsSentence(bargains),
          ]
            .filter(Boolean)
            .join('; ')}
          .
        </p>
      )}
      {tied.answer && !demand && (
        <p class="found">
          By this day no stance was tied to another demand. Choose a demand to see what was said on it.
        </p>
      )}
      {all.length === 0 && asking}
      {demand && <h2>{all.length === 0 ? 'What was said on it' : 'On what it depends'}</h2>}
      <div class="condition-sides" data-pictured>
        {sides.map(([side, set]) => (
          <section key={side}>
            <h3>
              <SideNames ids={[side]} /> <span class="count">{counted(conditionsIn(set).length, 'condition')}</span>
            </h3>
            {periodsOf(set).map((period) => (
              <PeriodOf key={period.title} period={period} demand={demand ?? ''} state={state} />
            ))}
          </section>
        ))}
      </div>
      {all.length > 0 && asking}
    </section>
  )
}

/** `8 statements offer one thing and ask another together with it, between 24 Feb 2022 and Mar 2025` */
function bargainsSentence(bargains: readonly Bargain[]): string {
  if (bargains.length === 0) return ''
  const both = bargains.length === 1 ? 'statement offers one thing and asks' : 'statements offer one thing and ask'
  return `${bargains.length} ${both} another together with it, ${inSpans(bargains.map(({ statement }) => statement))}`
}

/** What was offered and asked together with it, day by day. */
function Bargains({
  bargains,
  kin,
  state,
}: {
  bargains: readonly Bargain[]
  kin: readonly string[]
  state: ViewState
}) {
  return (
    <section class="offered" data-pictured>
      <h2>
        Offers and conditions, day by day <span class="count">{bargains.length}</span>
      </h2>
      <p class="quiet">
        Said together means in one statement; of a tie, the text itself makes one depend on the other.
      </p>
      <ol>
        {bargains.map((it) => (
          <BargainItem key={it.statement.id} bargain={it} kin={kin} state={state} />
        ))}
      </ol>
    </section>
  )
}

/** Stances on other demands that depend on it, in statements that say nothing on it itself. */
function Offered({ offers, state }: { offers: readonly Offer[]; state: ViewState }) {
  return (
    <section class="offered" data-pictured>
      <h2>
        What else depends on it <span class="count">{offers.length}</span>
      </h2>
      <ul>
        {offers.map((it) => (
          <ConditionItem key={`${it.statement} ${it.demand}`} condition={it} about={null} state={state} />
        ))}
      </ul>
    </section>
  )
}

/** As many stances as a reader takes in at once; more stand folded. */
const mostOpen = 11

function PeriodOf({ period, demand, state }: { period: Period; demand: string; state: ViewState }) {
  const { title, conditions, without } = period
  return (
    <section class="period">
      <h4>{title}</h4>
      <ul>
        {conditions.map((it) => (
          <ConditionItem key={`${it.statement} ${it.demand}`} condition={it} about={demand} state={state} />
        ))}
      </ul>
      {without.length > 0 && (
        <details class="unconditioned" open={without.length <= mostOpen}>
          <summary>
            {counted(without.length, 'stance')} without a condition <span class="quiet">{inShort(without)}</span>
          </summary>
          <ul>
            {without.map((it) => (
              <Plain key={`${it.statement} ${it.demand}`} stance={it} state={state} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** `asserts 3, concedes 1` */
const inShort = (stances: readonly Condition[]) =>
  [...tally(stances.map(({ stance }) => stance))].map(([stance, count]) => `${stanceVerb[stance]} ${count}`).join(', ')

function Plain({ stance: it, state }: { stance: Condition; state: ViewState }) {
  const { name } = useNames()
  const reported = accordingTo(it.relayedBy, name)
  return (
    <li>
      {name(it.speaker)}
      {reported && <span class="not-own">, {reported}</span>}{' '}
      <span class="quiet">
        {span(it.earliest, it.latest)}: {stanceVerb[it.stance]} {name(it.demand)}, {it.extent}
      </span>{' '}
      <a href={hrefOf(sameLens(state, 'statement', it.statement))}>{it.summary}</a>
    </li>
  )
}
