/** The last stance of a speaker on a demand, with all its statements there: summary, phrase and place. */
import { Deeper } from '../../shell/heading.js'
import { Loading, ProblemNote } from '../../shell/notes.js'
import { isOthers, wordText } from '../../shell/on-word.js'
import { StanceLetter } from '../../shell/stance-letter.js'
import { useNames } from '../../state/catalog.js'
import { lensParams } from '../../state/lens-params.js'
import { counted } from '../../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { StatementCard } from '../../statement/statement-card.js'
import { inSpan } from '../../time/days.js'
import type { LastStance } from './table-elements.js'
import { actMeaning, actsText } from './table-words.js'

/** The most statements of one stance that are listed. */
const mostShown = 50

interface Props {
  stance: LastStance
  state: ViewState
  asOf: string | undefined
}

export function OneStance({ stance: it, state, asOf }: Props) {
  const { name } = useNames()
  const { speaker, side, demand } = it
  const asked = useAnswer('trace', { ...lensParams(state, asOf), speaker, side, demand, limit: mostShown })
  // Of a long list the first page; the last statement is in any case the one that counts.
  const items = asked.answer?.items ?? []
  const last = new Set(it.statements)
  const shown = [...items].reverse().sort((a, b) => Number(last.has(b.id)) - Number(last.has(a.id)))
  return (
    <>
      <p class="kind">Last stance, {inSpan(it.earliest, it.latest)}</p>
      <h2>
        {it.acts.map(({ stance, extent }) => (
          <StanceLetter key={`${stance} ${extent}`} stance={stance} />
        ))}{' '}
        {name(speaker)} {actsText(it)} {name(demand)}
      </h2>
      <p>{actMeaning(it)}</p>
      {it.word && isOthers(it.word) && <p class="not-own">{wordText(it.word, it.onWordOf, name)}</p>}
      <p class="onward">
        <a href={hrefOf(sameLens(state, 'demand', demand))}>All on {name(demand)}</a>
        <a href={hrefOf(sameLens(state, 'actor', speaker))}>All of {name(speaker)}</a>
      </p>
      {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
      {!asked.settled && !asked.problem && <Loading what="its statements" />}
      {asked.settled && (
        <>
          <p class="quiet">
            {counted(it.count, 'statement')}
            {shown.length < it.count && `, ${shown.length} shown`}
          </p>
          <Deeper>
            {shown.map((statement) => (
              <div key={statement.id}>
                <StatementCard statement={statement} about={demand} state={state} />
                <p class="onward">
                  <a href={hrefOf(sameLens(state, 'statement', statement.id))}>Open its page</a>
                  <a href={hrefOf(sameLens(state, 'graph', statement.id))}>Draw what is around it</a>
                </p>
              </div>
            ))}
          </Deeper>
        </>
      )}
    </>
  )
}
