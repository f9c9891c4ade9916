/** The home page: first questions, a timeline and the size of the record; or the results of a search. */
import { Deeper } from '../shell/heading.js'
import { Joined } from '../shell/joined.js'
import { NodeLinks } from '../shell/node-link.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { Strips } from '../strips/strips.js'
import { inSpan } from '../time/days.js'
import { useDays } from '../time/use-days.js'
import { firstQuestions } from './first-questions.js'
import { SearchResults } from './search-results.js'
import { Timeline } from './timeline.js'
import './home.css'

export function HomeView({ state }: { state: ViewState }) {
  return state.q === null ? <Beginning state={state} /> : <SearchResults state={state} wanted={state.q} />
}

function Beginning({ state }: { state: ViewState }) {
  const { demands, issues, sources, dataset, name } = useNames()
  const { answer } = useAnswer('stats', {})
  const all = [...demands.values()]
  const sides = dataset?.sides.map(({ side }) => side) ?? []
  const days = useDays('said')
  const [first, last] = [dataset?.firstDay, dataset?.lastDay]
  const gaps = useAnswer('gaps', {}).answer
  const questions = firstQuestions(days, all, name)
  const said =
    first && last
      ? `${counted(answer?.labels.Statement ?? 0, 'statement')} from ${counted(sources.size, 'source')}, made ${inSpan(first, last)}, each linked to the place where it is written.`
      : 'The record is empty. Load a dataset with “demarche load”, then reload this page.'
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
        said={answer ? [dataset?.subject, said].filter(Boolean).join(' ') : null}
        data={{ json: addressOf('dataset', {}), more: [{ text: 'days as CSV', href: addressOf('days', {}, 'csv') }] }}
      />
      {gaps && gaps.items.length > 0 && (
        <section class="the-gaps">
          <h2>
            What {name(gaps.between[0] ?? '')} and {name(gaps.between[1] ?? '')} asked, and what they granted
          </h2>
          <Deeper>
            <Strips items={gaps.items} between={gaps.between} state={state} cursor={state.asOf} />
          </Deeper>
        </section>
      )}
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
              {([id, text]) => <a href={hrefOf({ ...plainView, view: 'ledger', issue: id })}>{text}</a>}
            </Joined>
          </p>
        )}
      </section>
    </article>
  )
}
