/** Why a reading is what it is, with links to the statements it names. */

import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import './why.css'

interface Props {
  text: string
  /** Ids that become links where the text names them. */
  ids: readonly string[]
  state: ViewState
}

export function Why({ text, ids, state }: Props) {
  const parts = text.split(/([\w-]+)/)
  return (
    <p class="why">
      {parts.map((part, index) => {
        if (!ids.includes(part)) return shortDay(part)
        return (
          <a key={index} href={hrefOf(sameLens(state, 'statement', part))}>
            {part}
          </a>
        )
      })}
    </p>
  )
}
