/** The whole table as a table: every last stance, drawn or not. */

import { useMemo, useRef, useState } from 'preact/hooks'
import { isOthers, wordText } from '../../shell/on-word.js'
import { StanceLetter } from '../../shell/stance-letter.js'
import { useNames } from '../../state/catalog.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import { useNarrow } from '../../state/use-narrow.js'
import { briefSpan } from '../../time/days.js'
import { useHintedRow } from '../use-hinted-row.js'
import '../graph-table.css'
import { type Stances, stanceId } from './table-elements.js'
import { actsText } from './table-words.js'

/** On a phone the page goes on below the table, and each row is several lines high. */
const firstRows = 40

interface Props {
  stances: Stances
  state: ViewState
  hinted: string | null
  hint: (id: string | null) => void
}

export function TableRows({ stances, state, hinted, hint }: Props) {
  const { name } = useNames()
  const tables = useRef<HTMLDivElement>(null)
  const narrow = useNarrow()
  const [whole, setWhole] = useState(false)
  const all = stances.items.length
  const shown = narrow && !whole ? firstRows : all
  const rows = useMemo(
    () => (
      <table>
        <caption>
          Last stances <span class="count">{all.toLocaleString('en')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Demand</th>
            <th scope="col">Speaker</th>
            <th scope="col">Last stance</th>
          </tr>
        </thead>
        <tbody>
          {stances.items.slice(0, shown).map((it) => {
            const id = stanceId(it)
            return (
              <tr
                key={id}
                data-id={id}
                class={state.at === id ? 'selected' : ''}
                onMouseEnter={() => hint(id)}
                onMouseLeave={() => hint(null)}
                onFocusIn={() => hint(id)}
                onFocusOut={() => hint(null)}
              >
                <th scope="row">{name(it.demand)}</th>
                <td>
                  {name(it.speaker)}
                  {it.speaker !== it.side && <span class="quiet"> for {name(it.side)}</span>}
                </td>
                <td>
                  {it.acts.map(({ stance, extent }) => (
                    <StanceLetter key={`${stance} ${extent}`} stance={stance} />
                  ))}{' '}
                  <a
                    href={hrefOf({ ...state, at: id })}
                    data-history="replace"
                    aria-current={state.at === id ? 'true' : undefined}
                  >
                    {actsText(it)}
                  </a>{' '}
                  <span class="quiet">
                    {briefSpan(it.earliest, it.latest)}
                    {it.word && isOthers(it.word) && `, ${wordText(it.word, it.onWordOf, name)}`}
                    {it.disputed && ', denied'}
                    {it.count > 1 && `, the last of ${it.count}`}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    ),
    [stances, shown, hrefOf(state), name],
  )
  useHintedRow(tables, hinted, rows)
  return (
    <div class="graph-tables" ref={tables}>
      {rows}
      {shown < all && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          Show all {all.toLocaleString('en')}
        </button>
      )}
    </div>
  )
}
