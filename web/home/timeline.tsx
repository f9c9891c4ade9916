/** Statements over time, with breaks where there are none; and the same as a table. */

import { Fragment } from 'preact'
import { counted } from '../state/phrases.js'
import { hrefOf, plainView } from '../state/url-state.js'
import { timeAxis } from '../time/axis.js'
import { briefSpan, longDay, shortDay } from '../time/days.js'
import { type Run, runsOf } from '../time/runs.js'
import { timeScale } from '../time/scale.js'
import type { StatementDay } from '../time/use-days.js'

const height = 76
const floor = height - 22
/** Percent of the width: the ends of the axis, and what the name of a month takes up on a phone. */
const ends = { from: 1, to: 98, label: 19, end: 100 }
const ofDays = ({ first, last }: Run) => briefSpan(first, last)

export function Timeline({ days }: { days: readonly StatementDay[] }) {
  const runs = runsOf(days)
  return (
    <section class="timeline">
      <h2>When statements were made</h2>
      <p>{spanText(runs)}</p>
      <Drawing days={days} runs={runs} />
      <details>
        <summary>Show as a table</summary>
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">Days</th>
              <th scope="col">Statements</th>
              <th scope="col">Days with statements</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <Fragment key={run.first}>
                {run.silence !== null && (
                  <tr class="silent">
                    <td colSpan={3}>no statement known for {counted(run.silence, 'day')}</td>
                  </tr>
                )}
                <tr>
                  <th scope="row">
                    <a href={hrefOf({ ...plainView, view: 'ledger', asOf: run.last })}>{ofDays(run)}</a>
                  </th>
                  <td>{run.statements}</td>
                  <td>{run.days.length}</td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** Pure: how far the record reaches, and its longest gap. */
export function spanText(runs: readonly Run[]): string {
  const [first] = runs
  const last = runs.at(-1)
  if (!first || !last) return 'There are no statements yet.'
  const reach = briefSpan(first.first, last.last)
  const gaps = runs.flatMap((run, index) => {
    const before = runs[index - 1]
    return before && run.silence !== null ? [{ days: run.silence, after: before.last, before: run.first }] : []
  })
  const [longest] = gaps.toSorted((a, b) => b.days - a.days)
  if (!longest) return `${reach}, without a gap of more than a month.`
  const most = `${counted(longest.days, 'day')} after ${longDay(longest.after)}`
  return gaps.length === 1
    ? `${reach}, with one gap of more than a month: ${most}.`
    : `${reach}, with ${gaps.length} gaps of more than a month. The longest: ${most}.`
}

function Drawing({ days, runs }: { days: readonly StatementDay[]; runs: readonly Run[] }) {
  const scale = timeScale(days.map(({ day }) => day))
  const most = Math.max(1, ...days.map(({ statements }) => statements))
  const busiest = runs.toSorted((a, b) => b.statements - a.statements)
  const { at, months } = timeAxis(
    scale,
    ends,
    busiest.map(({ first }) => first),
  )
  return (
    <svg
      class="over-time"
      width="100%"
      height={height}
      role="img"
      aria-label="Statements per day, with breaks of more than a month"
    >
      {runs.map((run, index) => {
        const before = runs[index - 1]
        const middle = before ? (at(before.last) + at(run.first)) / 2 : 0
        return (
          <g key={run.first}>
            <line class="floor" x1={`${at(run.first) - 0.5}%`} x2={`${at(run.last) + 0.5}%`} y1={floor} y2={floor} />
            {before && (
              <svg x={`${middle}%`} y={floor} overflow="visible" class="break">
                <title>{`no statement known for ${counted(run.silence ?? 0, 'day')}`}</title>
                <path d="M-4 5l4-10M1 5l4-10" />
              </svg>
            )}
          </g>
        )
      })}
      {days.map(({ day, statements, events }) => {
        const tall = 3 + (floor - 12) * (statements / most)
        return (
          <g key={day}>
            <title>
              {[`${shortDay(day)}: ${counted(statements, 'statement')}`, ...events.map(({ name }) => name)].join(', ')}
            </title>
            <rect x={`${at(day)}%`} y={floor - tall} width="3" height={tall} transform="translate(-1.5 0)" />
            {events.length > 0 && <circle cx={`${at(day)}%`} cy={floor - tall - 5} r="2" />}
          </g>
        )
      })}
      {months.map((month) => (
        <text key={month.text} x={`${month.at}%`} y={height - 1}>
          {month.text}
        </text>
      ))}
    </svg>
  )
}
