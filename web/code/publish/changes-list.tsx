/** Which readings are others because of this source, with the day from which they are. */
import { useNames } from '../../state/catalog.js'
import { counted, inText } from '../../state/phrases.js'
import { unbroken } from '../../state/unbroken.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { longDay } from '../../time/days.js'
import { type Change, changeText } from './publication.js'

interface Props {
  changes: readonly Change[]
  state: ViewState
  /** The record has them. */
  isDone: boolean
}

export function ChangesList({ changes, state, isDone }: Props) {
  const { name, demands, actors } = useNames()
  const many = counted(changes.length, 'reading')
  return (
    <section>
      <h2>{isDone ? `${many} ${changes.length === 1 ? 'has' : 'have'} changed` : `${many} will change`}</h2>
      {changes.length === 0 && <p class="quiet">Every side stands where it stood.</p>}
      <ul class="changes-of-source">
        {changes.map((change) => {
          const { day, side, demand } = change
          const text = `${name(side)} on ${inText(name(demand))}`
          const href = hrefOf({ ...sameLens(state, 'ledger'), side, demand, asOf: day })
          const isKnown = isDone || (demands.has(demand) && actors.has(side))
          return (
            <li key={`${side} ${demand} ${day}`}>
              {isKnown ? <a href={href}>{text}</a> : <b>{text}</b>}: {changeText(change)}, from{' '}
              <time dateTime={day}>{unbroken(longDay(day))}</time>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
