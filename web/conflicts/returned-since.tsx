/** Demands of before a chosen day that came back from it on: harder, unchanged or softer, each beside what was asked before. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { Joined } from '../shell/joined.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { SideNames } from '../shell/side-names.js'
import { useNames } from '../state/catalog.js'
import { firstFailure } from '../state/first-failure.js'
import { lensParams } from '../state/lens-params.js'
import { counted, listed } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay, shortDay } from '../time/days.js'
import { asks, type CameBack, cameBack } from './came-back.js'
import { asksTitles } from './returned.js'
import { Stage } from './stage.js'

interface Props {
  cut: { from: string; before: string }
  asOf: string
  state: ViewState
}

export function ReturnedSince({ cut, asOf, state }: Props) {
  const { demands, name } = useNames()
  const was = useAnswer('ledger', lensParams(state, cut.before))
  const now = useAnswer('ledger', lensParams(state, asOf))
  const failure = firstFailure([was, now])
  if (failure) return <ProblemNote problem={failure.problem} retry={failure.retry} />
  if (!was.answer || !now.answer) return <Loading what="what came back" />
  const { back, left, parts } = cameBack(was.answer.items, now.answer.items, demands, cut.from)
  const of = (wanted: CameBack['asks']) => back.filter((it) => it.asks === wanted)
  const kinds = asks.filter((it) => of(it).length > 0).map((it) => `${of(it).length} ${asksTitles[it].toLowerCase()}`)
  const replaced = back.filter(({ before, after }) => before.demand !== after.demand)
  const forms = replaced.map(({ before, after }) => `${name(before.demand)} as ${name(after.demand)}`)
  const inAnotherForm = forms.length > 0 ? ` (${listed(forms)})` : ''
  const partsOf = (whole: string) => [...new Set(parts.flatMap((it) => (it.whole === whole ? [it.part.demand] : [])))]
  const wholes = [...new Set(parts.map(({ whole }) => whole))]
  const inPart =
    wholes.length > 0
      ? `; of these came back in part ${listed(wholes.map((it) => `${name(it)}, as ${listed(partsOf(it).map(name))}`))}`
      : ''
  const leftBy = [...new Set(left.map(({ demand }) => demand))]
  return (
    <section class="returned" data-pictured>
      <p>
        {back.length === 0
          ? `No demand of before ${longDay(cut.from)} was made again from then to ${longDay(asOf)}.`
          : `Of what was demanded before ${longDay(cut.from)}, ${counted(back.length, 'demand')} came back by ${longDay(asOf)}${inAnotherForm}: ${listed(kinds)}. ${leftBy.length === 0 ? 'None was left.' : `${counted(leftBy.length, 'demand')} did not${inPart}.`}`}
      </p>
      {asks.map(
        (kind) =>
          of(kind).length > 0 && (
            <section key={kind}>
              <h2>
                {asksTitles[kind]} <span class="count">{of(kind).length}</span>
              </h2>
              {of(kind).map((it) => (
                <Compared key={`${it.after.side} ${it.before.demand} ${it.after.demand}`} item={it} state={state} />
              ))}
            </section>
          ),
      )}
      {leftBy.length > 0 && (
        <details class="left-demands">
          <summary>
            {counted(leftBy.length, 'earlier demand')} that nobody raised again{wholes.length > 0 && ' as it was'} by{' '}
            {longDay(asOf)}
          </summary>
          <ul>
            {leftBy.map((demand) => (
              <li key={demand}>
                <a href={hrefOf(sameLens(state, 'demand', demand))}>{name(demand)}</a>{' '}
                <span class="quiet">
                  <Joined items={left.filter((it) => it.demand === demand)} keyOf={({ side }) => side} by="; ">
                    {({ side, reading, lastHeard }) =>
                      `${name(side)} ${readingWords[reading].short}, last heard ${shortDay(lastHeard ?? '')}`
                    }
                  </Joined>
                </span>
                {parts
                  .filter(({ whole }) => whole === demand)
                  .map(({ part }) => (
                    <span key={`${part.side} ${part.demand}`}>
                      ; in part: {name(part.side)} {readingWords[part.reading].short},{' '}
                      <a href={hrefOf(sameLens(state, 'demand', part.demand))}>{name(part.demand)}</a>
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Compared({ item: { before, after, asks: kind }, state }: { item: CameBack; state: ViewState }) {
  const { name } = useNames()
  const href = (demand: string) => hrefOf(sameLens(state, 'demand', demand))
  const isReplaced = before.demand !== after.demand
  return (
    <div class="conflict comeback">
      <h3>
        <SideNames ids={[after.side]} /> {readingWords[after.reading].short}:{' '}
        <a href={href(after.demand)}>{name(after.demand)}</a>
      </h3>
      <p class="quiet">
        {isReplaced ? (
          <>
            {asksTitles[kind]}: it takes the place of <a href={href(before.demand)}>{name(before.demand)}</a>, which the
            side demanded before.
          </>
        ) : (
          `${asksTitles[kind]}: the side “${readingWords[before.reading].short}” then and “${readingWords[after.reading].short}” now.`
        )}
      </p>
      <div class="claims">
        <Stage stage={{ ...before, day: before.lastHeard, earliest: before.lastHeardEarliest }} state={state} />
        <Stage stage={{ ...after, day: after.lastHeard, earliest: after.lastHeardEarliest }} state={state} />
      </div>
    </div>
  )
}
