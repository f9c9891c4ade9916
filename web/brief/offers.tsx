/** Offers and conditions: what a side would do for what, and who said so. */
import { isOthers, wordText } from '../shell/on-word.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { certaintyMeans, exchangeText, stanceVerb } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { span } from '../time/days.js'
import { SideName } from './side-name.js'

type Tie = Item<'packages'>

const most = 12

interface Props {
  ties: readonly Tie[]
  /** Whether older ones were not read. */
  more: boolean
  state: ViewState
}

/** Ties of one sentence and one kind are one line: `concedes X in exchange for Y and Z`. */
export function Offers({ ties, more, state }: Props) {
  const { name } = useNames()
  const lines = new Map<string, Tie[]>()
  for (const tie of ties) {
    const key = `${tie.statement} ${tie.demand} ${tie.kind}`
    lines.set(key, [...(lines.get(key) ?? []), tie])
  }
  const newest = [...lines].sort(([, [a]], [, [b]]) => ((a?.latest ?? '') < (b?.latest ?? '') ? 1 : -1))
  if (newest.length === 0) return null
  return (
    <section>
      <h2>Offers and conditions</h2>
      <ul>
        {newest.slice(0, most).map(([key, [tie, ...more]]) =>
          tie ? (
            <li key={key}>
              <SideName id={tie.side} /> {stanceVerb[tie.stance]} {name(tie.demand)} {exchangeText[tie.kind]}{' '}
              {[tie, ...more].map(({ other }) => name(other)).join(', ')} (
              <a href={hrefOf(sameLens(state, 'statement', tie.statement))}>
                {name(tie.speaker)}, {span(tie.earliest, tie.latest)}
              </a>
              {isOthers(tie.word) && <i>, {wordText(tie.word, tie.onWordOf, name)}</i>}
              {tie.certainty !== 'stated' && (
                <b title={certaintyMeans[tie.certainty]}>
                  , {tie.certainty === 'disputed' ? 'disputed: somebody denies it' : tie.certainty}
                </b>
              )}
              )
            </li>
          ) : null,
        )}
      </ul>
      {(more || newest.length > most) && (
        <p class="quiet">{more ? 'Older' : `${newest.length - most} older`} ones are left out.</p>
      )}
    </section>
  )
}
