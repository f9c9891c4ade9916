/** Where the sides stand: each state of the board with its demands, and on whose word. */
import { boardOrder, boardWords } from '../../src/codebook/board-words.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import { sinceText } from '../shell/since-text.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import { SideName } from './side-name.js'

type Entry = Item<'board'>

export function BriefTable({ items, state }: { items: readonly Entry[]; state: ViewState }) {
  const raised = items.filter((it) => it.state !== 'not-yet-raised')
  return (
    <section>
      <h2>Where they stand, on {counted(raised.length, 'demand')}</h2>
      <dl class="brief-table">
        {boardOrder.map((key) => {
          const these = raised.filter((it) => it.state === key)
          if (these.length === 0) return null
          return (
            <div key={key}>
              <dt>
                {boardWords[key].title} <span class="count">{these.length}</span>
              </dt>
              <dd class="quiet">{boardWords[key].sentence}</dd>
              {these.map((it) => (
                <dd key={it.demand}>
                  <Standing item={it} state={state} />
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Standing({ item: { demand, readings, raised, answers }, state }: { item: Entry; state: ViewState }) {
  const { name } = useNames()
  const silent = answers.filter(({ side }) => !readings.some((it) => it.side === side))
  return (
    <>
      <a href={hrefOf(sameLens(state, 'demand', demand))}>{name(demand)}</a>
      {': '}
      {readings.map((it, at) => {
        const since = sinceText(it, name)
        return (
          <span key={it.side}>
            {at > 0 && '; '}
            <SideName id={it.side} /> {readingWords[it.reading].short}
            {since && ` (${since})`}
            {it.hedged && <i>, hedged</i>}
          </span>
        )
      })}
      {silent.map(({ side, through }) => (
        <span key={side}>
          {readings.length > 0 && '; '}
          <SideName id={side} /> silent
          {through.length > 0 && ` but for ${through.map(name).join(', ')}`}
          {raised && `, raised ${shortDay(raised)}`}
        </span>
      ))}
    </>
  )
}
