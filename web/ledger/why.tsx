/** Why a reading is what it is; the statements it names are links. */

import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import './why.css'

interface Props {
  text: string
  /** Statements that may be named in the text. */
  ids: readonly string[]
  state: ViewState
}

export function Why({ text, ids, state }: Props) {
  const parts = text.split(/([\w-]+)/)
  return (
    <p class="why">
      {parts.map((part) => {
        if (ids.includes(part)) return <a href={hrefOf(sameLens(state, 'statement', part))}>{part}</a>
        return shortDay(part)
      })}
    </p>
  )
}
