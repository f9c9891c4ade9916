/** How many contradictions are left out because their statements lie further apart than asked, with a link that shows them. */
import { type Answer, addressOf, type Params } from '../state/ask.js'
import { counted } from '../state/phrases.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { useFetched } from '../state/use-answer.js'

/** The most days that can be asked for: longer than any record. */
export const anyDays = 999_999

interface Props {
  /** How many pairs of statements are near enough. */
  pairs: number
  params: Params<'contradictions'>
  state: ViewState
}

export function FurtherApart({ pairs, params, state }: Props) {
  const isBound = state.within < anyDays
  // Only the number is read.
  const { answer } = useFetched<Answer<'contradictions'>>(
    isBound ? addressOf('contradictions', { ...params, days: anyDays, limit: 1 }) : '',
  )
  const hidden = (answer?.pairs ?? pairs) - pairs
  if (!isBound || hidden <= 0) return null
  return (
    <p>
      {counted(hidden, 'more pair')} of opposed statements {hidden === 1 ? 'lies' : 'lie'} more than{' '}
      {counted(state.within, 'day')} apart and {hidden === 1 ? 'is' : 'are'} left out.{' '}
      <a href={hrefOf({ ...state, within: anyDays })}>Show them, however far apart</a>
    </p>
  )
}
