/** The feed of what a view is of, for a feed reader. */
import { readingWords } from '../../../src/codebook/reading-words.js'
import type { ReadingName } from '../../../src/codebook/words.js'
import { useNames } from '../../state/catalog.js'
import { feedAddress, feedParamsOf } from '../../state/feed-address.js'
import { listed } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'

interface Props {
  state: ViewState
  copy: (text: string, what: string) => void
}

export function FollowView({ state, copy }: Props) {
  const { dataset, name } = useNames()
  const params = feedParamsOf(state, (id) => dataset?.sides.some(({ side }) => side === id) ?? false)
  const atom = feedAddress('atom', params)
  return (
    <fieldset>
      <legend>Follow</legend>
      <p>
        {followed(params, name)}, and corrections, in a feed reader: <a href={atom}>Atom</a>,{' '}
        <a href={feedAddress('json', params)}>JSON Feed</a>{' '}
        <button type="button" onClick={() => copy(`${location.origin}${atom}`, 'Address of the feed')}>
          Copy feed
        </button>
      </p>
    </fieldset>
  )
}

/** `Moves of Ukraine on Neutrality to “accepts it”`. */
function followed({ sides, demand, issue, reading }: Record<string, string>, name: (id: string) => string): string {
  const about = demand ?? issue
  const to = reading?.split(',').map((it) => `“${readingWords[it as ReadingName].short}”`)
  return [
    'Moves',
    sides ? `of ${listed(sides.split(',').map(name))}` : 'of every side',
    about && `on ${name(about)}`,
    to && `to ${listed(to, 'or')}`,
  ]
    .filter(Boolean)
    .join(' ')
}
