/** Statements over time, drawn with the silences as what they are: breaks; and the same as a table. */

import { counted } from '../state/phrases.js'
import { hrefOf, plainView } from '../state/url-state.js'
import { longDay, shortDay } from '../time/days.js'
import { type Run, runsOf } from '../time/runs.js'
import { timeScale } from '../time/scale.js'
import type { StatementDay } from '../time/use-days.js'

const height = 76
const floor = height - 22
/** Hundredths of the width that the name of a month takes up on a phone. */
const labelRoom = 19
/** Mar 2022 */
const monthOf = (day: string) => shortDay(day).replace(/^\d+ /, '')
const ofDays = ({ first, last }: Run) => (first === last ? shortDay(first) : `${shortDay(first)} to ${shortDay(last)}`)

export function Timeline({ days }: { days: readonly StatementDay[] }) {
  const runs = runsOf(days)
  return (
    <section class="timeline">
      <h2>When the record speaks</h2>
      <p>{spanText(runs)}</p>
      <Drawing days={days} runs={runs} />
      <details>
        <summary>As a table</summary>
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">Days</th>
              <th scope="col">Statements</th>
              <th scope="col">Days with any</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <>
                {run.silence !== null && (
                  <tr class="silence" key={`before ${run.first}`}>
                    <td colSpan={3}>silent for {counted(run.silence, 'day')}</td>
                  </tr>
                )}
                <tr key={run.first}>
                  <th scope="row">
                    <a href={hrefOf({ ...plainView, view: 'ledger', asOf: run.last })}>{ofDays(run)}</a>
                  </th>
                  <td>{run.statements}</td>
                  <td>{run.days.length}</td>
                </tr>
              </>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** Pure: how far the record reaches, and its longest silence. */
export function spanText(runs: readonly Run[]): string {
  const [first] = runs
  const last = runs.at(-1)
  if (!first || !last) return 'Nothing has been told yet.'
  const reach = `From ${longDay(first.first)} to ${longDay(last.last)}`
  const silences = runs.flatMap((run, index) => {
    const before = runs[index - 1]
    return before && run.silence !== null ? [{ days: run.silence, after: before.last, before: run.first }] : []
  })
  const [longest] = silences.toSorted((a, b) => b.days - a.days)
  if (!longest) return `${reach}, without a silence of more than a month.`
  const most = `nothing was said for ${counted(longest.days, 'day')} after ${longDay(longest.after)}`
  return silences.length === 1
    ? `${reach}, with one silence of more than a month: ${most}.`
    : `${reach}, with ${silences.length} silences of more than a month; at the longest, ${most}.`
}

function Drawing({ days, runs }: { days: readonly StatementDay[]; runs: readonly Run[] }) {
  const scale = timeScale(days.map(({ day }) => day))
  const most = Math.max(1, ...days.map(({ statements }) => statements))
  /** Hundredths of the width; the ends keep clear of the edge. */
  const along = (day: string) => 1 + (scale.length === 0 ? 0 : (97 * scale.at(day)) / scale.length)
  const labels: { at: number; text: string }[] = []
  for (const { first } of runs.toSorted((a, b) => b.statements - a.statements)) {
    const at = Math.min(along(first), 100 - labelRoom)
    if (labels.every((other) => Math.abs(other.at - at) > labelRoom)) labels.push({ at, text: monthOf(first) })
  }
  return (
    <svg
      class="over-time"
      width="100%"
      height={height}
      role="img"
      aria-label="Statements a day, broken where nothing was said for more than a month"
    >
      {runs.map((run, index) => {
        const before = runs[index - 1]
        const middle = before ? (along(before.last) + along(run.first)) / 2 : 0
        return (
          <g key={run.first}>
            <line
              class="floor"
              x1={`${along(run.first) - 0.5}%`}
              x2={`${along(run.last) + 0.5}%`}
              y1={floor}
              y2={floor}
            />
            {before && (
              <svg x={`${middle}%`} y={floor} overflow="visible" class="break">
                <title>{`silent for ${counted(run.silence ?? 0, 'day')}`}</title>
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
            <rect x={`${along(day)}%`} y={floor - tall} width="3" height={tall} transform="translate(-1.5 0)" />
            {events.length > 0 && <circle cx={`${along(day)}%`} cy={floor - tall - 5} r="2" />}
          </g>
        )
      })}
      {labels.map(({ at, text }) => (
        <text key={at} x={`${at}%`} y={height - 1}>
          {text}
        </text>
      ))}
    </svg>
  )
}
