/** The home page: first questions, a timeline and the size of the record; or the results of a search. */
import { Joined } from '../shell/joined.js'
import { NodeLinks } from '../shell/node-link.js'
import { ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { inSpan } from '../time/days.js'
import { turningDays } from '../time/turning-days.js'
import { useDays } from '../time/use-days.js'
import { firstGaps } from './first-gaps.js'
import { firstQuestions } from './first-questions.js'
import { SearchResults } from './search-results.js'
import { Talks } from './talks.js'
import { Timeline } from './timeline.js'
import { WithoutSides } from './without-sides.js'
import './home.css'

export function HomeView({ state }: { state: ViewState }) {
  return state.q === null ? <Beginning state={state} /> : <SearchResults state={state} wanted={state.q} />
}

function Beginning({ state }: { state: ViewState }) {
  const { demands, issues, sources, dataset, name } = useNames()
  const { answer } = useAnswer('stats', {})
  const gaps = useAnswer('gaps', firstGaps(state))
  const all = [...demands.values()]
  const sides = dataset?.sides.map(({ side }) => side) ?? []
  const days = useDays('said')
  const usualDay = turningDays(days)?.to.day
  const [first, last] = [dataset?.firstDay, dataset?.lastDay]
  const questions = firstQuestions(days, all, name, dataset?.between ?? [])
  const isEmpty = dataset !== null && !(first && last)
  const sizes = [
    [demands.size, 'demand'],
    [dataset?.counts.sides ?? 0, 'side'],
    [answer?.labels.Actor ?? 0, 'actor'],
    [answer?.labels.Statement ?? 0, 'statement'],
    [answer?.labels.Event ?? 0, 'event'],
    [sources.size, 'source'],
  ] as const
  return (
    <article class="view leaf home" aria-label="Home">
      <ViewHead
        kind="Who moved, when, and on whose word"
        title={dataset?.title ?? 'The record'}
        asOf={state.asOf ?? usualDay}
        said={
          isEmpty
            ? 'The record is empty. Load a dataset with “demarche load”, then reload this page.'
            : (dataset?.subject ?? null)
        }
        data={{ json: addressOf('dataset', {}), more: [{ text: 'days as CSV', href: addressOf('days', {}, 'csv') }] }}
      />
      {gaps.problem && <ProblemNote problem={gaps.problem} retry={gaps.retry} />}
      {gaps.answer && usualDay && gaps.answer.items.length > 0 && (
        <Talks gaps={gaps.answer} usualDay={usualDay} state={state} />
      )}
      {gaps.answer?.items.length === 0 && dataset && !isEmpty && <WithoutSides dataset={dataset} demands={all} />}
      {questions.length > 0 && (
        <section class="first-questions">
          <h2>Start with a question</h2>
          <ul>
            {questions.map(({ text, to }) => (
              <li key={text}>
                <a href={hrefOf(to)}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {days.length > 0 && <Timeline days={days} />}
      <section class="record-size">
        <h2>What is in the record</h2>
        {first && last && (
          <p>
            {counted(answer?.labels.Statement ?? 0, 'statement')} from {counted(sources.size, 'source')}, made{' '}
            {inSpan(first, last)}, each linked to the place where it is written.
          </p>
        )}
        {dataset?.coded && (
          <p>
            {dataset.coded} <a href={hrefOf({ ...plainView, view: 'method' })}>How, and how far they agreed</a>
          </p>
        )}
        <dl>
          {sizes.map(([count, one]) => (
            <div key={one}>
              <dt>{count === 1 ? one : `${one}s`}</dt>
              <dd>{count.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
        {sides.length > 0 && (
          <p>
            By side: <NodeLinks ids={sides} state={state} />
          </p>
        )}
        {issues.size > 0 && (
          <p>
            By issue:{' '}
            <Joined items={[...issues]} keyOf={([id]) => id}>
              {([id, text]) => <a href={hrefOf({ ...plainView, view: 'issue', id })}>{text}</a>}
            </Joined>
          </p>
        )}
      </section>
    </article>
  )
}
