/** The states of a board as one bar: as wide as their share of the demands. */
import { boardWords } from '../../src/codebook/board-words.js'
import type { Board } from '../board/board-rows.js'
import { counted, listed } from '../state/phrases.js'
import { shareOf } from './stretched.js'
import './board-bar.css'

/** In percent: a narrower part has no room for its number. */
const leastForNumber = 5

export function BoardBar({ board: { states, entries } }: { board: Board }) {
  const x = shareOf(entries.length)
  let from = 0
  const parts = states.map((state) => {
    const count = entries.filter(({ item }) => item.state === state).length
    from += count
    return { state, count, from: from - count }
  })
  const told = parts.map(({ state, count }) => `${count} ${boardWords[state].title.toLowerCase()}`)
  return (
    <figure class="embed-bar">
      <svg width="100%" height="30" role="img" aria-labelledby="bar-title bar-desc">
        <title id="bar-title">{`${counted(entries.length, 'demand')} by their state`}</title>
        <desc id="bar-desc">{`${listed(told)}.`}</desc>
        {parts.map(({ state, count, from }) => (
          <g key={state}>
            <rect data-state={state} x={x(from)} width={x(count)} height="30" />
            {(100 * count) / entries.length >= leastForNumber && (
              <text x={x(from + count / 2)} y="20" text-anchor="middle">
                {count}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  )
}
