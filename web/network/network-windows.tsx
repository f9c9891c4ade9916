/** Windows of time: a slider over those that have ties, which also plays, and the days of each. */
import { Play } from '../shell/controls/play.js'
import { go } from '../state/navigation.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'

/** What a window has: its days, and its ties. */
export interface Window {
  start: string
  stop: string
  placedByLatest: number
  cells: readonly unknown[]
}

/** The window that the address names, if it has ties; else the last that has. */
export function shownWindow(windows: readonly Window[], window: string | null): number {
  const named = Number(window) - 1
  if (window !== null && windows[named]) return named
  const last = windows.findLastIndex(({ cells }) => cells.length > 0)
  return last >= 0 ? last : windows.length - 1
}

interface Props {
  windows: readonly Window[]
  at: number
  state: ViewState
  ready: boolean
}

export function NetworkWindows({ windows, at, state, ready }: Props) {
  const full = windows.flatMap(({ cells }, index) => (cells.length > 0 ? [index] : []))
  const place = full.findLastIndex((index) => index <= at)
  const shown = windows[at]
  const empty = windows.length - full.length
  const show = (index: number | undefined) =>
    index !== undefined && go({ ...state, window: String(index + 1), row: null, column: null }, 'replace')
  return (
    <p class="network-windows">
      <Play what="window" stops={full.map(String)} at={place} go={(stop) => show(Number(stop))} ready={ready} />{' '}
      <label>
        Window{' '}
        <input
          type="range"
          min={1}
          max={Math.max(1, full.length)}
          value={place + 1}
          disabled={full.length < 2}
          aria-valuetext={shown && daysOf(shown)}
          onInput={({ currentTarget }) => show(full[Number(currentTarget.value) - 1])}
        />
      </label>{' '}
      {place + 1} of {full.length}: {shown && daysOf(shown)}
      {empty > 0 && (
        <span class="quiet">
          . {counted(empty, 'window')} without a tie {empty === 1 ? 'is' : 'are'} skipped
        </span>
      )}
    </p>
  )
}

/** Of a coding with hours, the days. */
export function daysOf({ start, stop }: Pick<Window, 'start' | 'stop'>): string {
  const [first, last] = [start, stop].map((moment) => shortDay(moment.slice(0, 10)))
  return first === last ? `${first}` : `${first} to ${last}`
}

/** A window may be narrower than what a text says of its days. */
export const placedText = ({ placedByLatest }: Pick<Window, 'placedByLatest'>) =>
  placedByLatest > 0 ? ` The days of ${counted(placedByLatest, 'statement')} are not known to lie in this window.` : ''
