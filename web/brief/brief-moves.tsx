/** What moved in the days before: which side, on what, from where to where, which way, and on whose word. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { witnessText } from '../shell/change-of-witness.js'
import { isOthers, wordText } from '../shell/on-word.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { briefSpan, longDay } from '../time/days.js'
import { SideName } from './side-name.js'
import type { MovesOfBrief } from './use-moves.js'

interface Props {
  moved: MovesOfBrief
  asOf: string
  state: ViewState
}

/** More would not fit on a page; the newest count. */
const most = 14

export function BriefMoves({ moved: { moves, from, more, goesBack }, asOf, state }: Props) {
  const { name } = useNames()
  const newest = [...moves].reverse()
  return (
    <section>
      <h2>
        What moved, {longDay(from)} to {longDay(asOf)}
      </h2>
      {goesBack && (
        <p class="quiet">Nothing moved in the 30 days before; the list begins 30 days before the last move.</p>
      )}
      {moves.length === 0 && <p>No side changed its reading on any demand.</p>}
      <ul class="brief-moves">
        {newest.slice(0, most).map((move) => (
          <li key={`${move.day} ${move.side} ${move.demand}`}>
            <time dateTime={move.day}>{briefSpan(move.earliest, move.day)}</time>{' '}
            <span>
              <SideName id={move.side} />, {name(move.demand)}:{' '}
              <a href={hrefOf({ ...sameLens(state, 'ledger'), asOf: move.day, side: move.side, demand: move.demand })}>
                {readingWords[move.before].short} <span aria-hidden="true">→</span>
                <span class="hidden">, then</span> <b>{readingWords[move.after].short}</b>
              </a>
              {move.witnesses.length > 0 ? (
                <i>. {witnessText(move.witnesses, name)}</i>
              ) : (
                <>
                  {move.direction && `, ${move.direction === 'closer' ? 'toward the other side' : 'away from it'}`}
                  {isOthers(move.word) && <i>, {wordText(move.word, move.onWordOf, name)}</i>}
                  {move.hedged && <i>, hedged</i>}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {(more || moves.length > most) && (
        <p class="quiet">{more ? 'Earlier' : `${moves.length - most} earlier`} moves are left out.</p>
      )}
    </section>
  )
}
