/** When somebody gave no answer on a demand: the words of the source, and where the side stood by the day. */

import { readingWords } from '../../src/codebook/reading-words.js'
import { NodeLinks } from '../shell/node-link.js'
import { ProblemNote } from '../shell/notes.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { modesText } from '../state/codebook-words.js'
import { firstFailure } from '../state/first-failure.js'
import { lensParams } from '../state/lens-params.js'
import { inQuotes } from '../state/phrases.js'
import { unbroken } from '../state/unbroken.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay } from '../time/days.js'
import { SpokenBy } from './spoken-by.js'

/** As many as one answer has. */
const most = 200

export function NoAnswerGiven({ state, asOf }: { state: ViewState; asOf: string }) {
  const lens = lensParams(state, asOf)
  const given = useAnswer('trace', { ...lens, status: 'unanswered', limit: most })
  const stands = useAnswer('ledger', lens)
  const failure = firstFailure([given, stands])
  if (failure) return <ProblemNote problem={failure.problem} retry={failure.retry} />
  if (!given.answer || !stands.answer) return null
  if (given.answer.items.length === 0) return <p class="quiet">Nobody is on record as giving no answer.</p>
  const readings = new Map(stands.answer.items.map((it) => [`${it.side} ${it.demand}`, it.reading]))
  return (
    <section class="no-answer-given">
      <h3>
        When somebody gave no answer, and where the side stood by the day{' '}
        <span class="count">
          {given.answer.next === null ? given.answer.items.length : `the first ${given.answer.items.length}`}
        </span>
      </h3>
      <ul>
        {given.answer.items.map((it) => (
          <Given
            key={it.id}
            statement={it}
            readingOf={(demand) => readings.get(`${it.side} ${demand}`)}
            {...{ asOf, state }}
          />
        ))}
      </ul>
    </section>
  )
}

interface GivenProps {
  statement: Item<'trace'>
  readingOf: (demand: string) => Item<'ledger'>['reading'] | undefined
  asOf: string
  state: ViewState
}

function Given({ statement: it, readingOf, asOf, state }: GivenProps) {
  const { name, demands } = useNames()
  const targets = it.assesses.flatMap(({ target, status }) => (status === 'unanswered' ? [target] : []))
  const place = it.citations.find(({ tells }) => targets.some((target) => tells.includes(target)))
  return (
    <li class="utterance">
      <SpokenBy told={it} state={state} />
      <p class="takes">
        gives no answer on <NodeLinks ids={targets} state={state} />
      </p>
      {place && (
        <p>
          <a href={hrefOf(sameLens(state, 'statement', it.id))}>{inQuotes(place.phrase)}</a>,{' '}
          <NodeLinks ids={[place.source]} state={state} />, {unbroken(`paragraph ${place.paragraph}`)};{' '}
          {modesText([it.mode])}
        </p>
      )}
      {targets
        .filter((target) => demands.has(target))
        .map((target) => (
          <p key={target} class="quiet">
            {name(target)}: by {longDay(asOf)} {name(it.side)} {readingWords[readingOf(target) ?? 'silent'].short}.
          </p>
        ))}
    </li>
  )
}
