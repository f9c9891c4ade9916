/** Demands that came back: given up or softened and made again, or not made for long and raised again. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { SideNames } from '../shell/side-names.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longSilence } from './long-silence.js'
import { Stage } from './stage.js'

type Return = Item<'returned'>

export function Returned({ state, asOf }: { state: ViewState; asOf: string }) {
  const asked = useAnswer('returned', { ...lensParams(state, asOf), limit: 500 })
  const items = asked.answer?.items ?? []
  const groups = [
    { kind: 'reinstated', title: 'Given up or softened, and made again' },
    { kind: 'raised-again', title: 'Not made for half a year or longer, and raised again' },
  ]
  return (
    <section class="returned" data-pictured>
      {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
      {!asked.answer && !asked.problem && <Loading what="what came back" />}
      {asked.answer && items.length === 0 && <p class="quiet">No demand came back by this day.</p>}
      {groups.map(({ kind, title }) => {
        const these = items.filter((it) => it.kind === kind)
        if (these.length === 0) return null
        return (
          <section key={kind}>
            <h2>
              {title} <span class="count">{these.length}</span>
            </h2>
            {these.map((it) => (
              <Comeback key={`${it.side} ${it.demand}`} item={it} state={state} />
            ))}
          </section>
        )
      })}
    </section>
  )
}

function Comeback({ item, state }: { item: Return; state: ViewState }) {
  const { name } = useNames()
  return (
    <div class="conflict comeback">
      <h3>
        <SideNames ids={[item.side]} /> {readingWords[item.after.reading].short}:{' '}
        <a href={hrefOf(sameLens(state, 'demand', item.demand))}>{name(item.demand)}</a>
      </h3>
      <p class="quiet">
        {longSilence(item.silence)} later, {asksText[item.asks]}
        {item.times > 1 && `; the last of ${counted(item.times, 'time')}`}
      </p>
      <div class="claims">
        <Stage stage={item.before} state={state} />
        <Stage stage={item.after} state={state} />
      </div>
    </div>
  )
}

const asksText: Record<Return['asks'], string> = {
  more: 'asking for more than at the time before',
  same: 'unchanged',
  less: 'asking for less than at the time before',
}
