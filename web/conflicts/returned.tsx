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
import type { CameBack } from './came-back.js'
import { longSilence } from './long-silence.js'
import { Stage } from './stage.js'

type Return = Item<'returned'>

export const asksTitles: Record<CameBack['asks'], string> = {
  more: 'Harder than before',
  same: 'Unchanged',
  less: 'Softer than before',
  unclear: 'Unclear',
}

export function Returned({ state, asOf }: { state: ViewState; asOf: string }) {
  const asked = useAnswer('returned', { ...lensParams(state, asOf), limit: 500 })
  const items = asked.answer?.items ?? []
  return (
    <section class="returned" data-pictured>
      {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
      {!asked.answer && !asked.problem && <Loading what="what came back" />}
      {asked.answer && items.length === 0 && <p class="quiet">No demand came back by this day.</p>}
      {(['more', 'same', 'less'] as const).map((asks) => {
        const these = items.filter((it) => it.asks === asks)
        if (these.length === 0) return null
        return (
          <section key={asks}>
            <h2>
              {asksTitles[asks]} <span class="count">{these.length}</span>
            </h2>
            {these.map((it) => (
              <Comeback key={`${it.side} ${it.demand} ${it.kind}`} item={it} state={state} />
            ))}
          </section>
        )
      })}
    </section>
  )
}

const kindText: Record<Return['kind'], string> = {
  reinstated: 'Given up or softened, and made again',
  'raised-again': 'Not made for half a year or longer, and raised again',
}

function Comeback({ item, state }: { item: Return; state: ViewState }) {
  const { name } = useNames()
  const [was, now] = [item.before, item.after].map(({ reading }) => readingWords[reading].short)
  return (
    <div class="conflict comeback">
      <h3>
        <SideNames ids={[item.side]} /> {now}:{' '}
        <a href={hrefOf(sameLens(state, 'demand', item.demand))}>{name(item.demand)}</a>
      </h3>
      <p class="quiet">
        {kindText[item.kind]}, {longSilence(item.silence)} later: the side “{was}” then and “{now}” now
        {item.times > 1 && `; the last of ${counted(item.times, 'time')}`}
      </p>
      <div class="claims">
        <Stage stage={item.before} state={state} />
        <Stage stage={item.after} state={state} />
      </div>
    </div>
  )
}
