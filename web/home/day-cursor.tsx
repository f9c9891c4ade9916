/** A day that moves through the picture: by slider, by keys, or playing from silence to silence. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { daysBetween } from '../../src/codebook/days-between.js'
import { longDay } from '../time/days.js'
import { longestPause } from '../time/runs.js'

interface Props {
  /** Days with a step, in order. */
  days: readonly string[]
  day: string
  /** @param isPlaying whether more days follow by themselves */
  show: (day: string, isPlaying: boolean) => void
}

/** Milliseconds that a day stays. */
const pace = 650

export function DayCursor({ days, day, show }: Props) {
  const [isPlaying, setPlaying] = useState(false)
  const latest = useRef(day)
  latest.current = day
  const at = Math.max(
    0,
    days.findLastIndex((it) => it <= day),
  )
  const stop = (last: string) => {
    setPlaying(false)
    show(last, false)
  }
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => {
      const next = nextDay(days, latest.current)
      if (next === undefined || isLastBeforeSilence(days, next)) stop(next ?? latest.current)
      else show(next, true)
    }, pace)
    return () => clearInterval(timer)
  }, [isPlaying, days])
  function play() {
    if (isPlaying) return stop(day)
    const from = nextDay(days, day) ?? days[0]
    if (from === undefined) return
    // Who asks for less motion gets the end of the run at once.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return stop(endOfRun(days, from))
    show(from, true)
    setPlaying(!isLastBeforeSilence(days, from))
  }
  return (
    <div class="day-cursor" data-not-pictured>
      <button type="button" onClick={play} title="Play the days up to the next silence of more than a month">
        <span aria-hidden="true">{isPlaying ? '❚❚' : '▶'}</span> {isPlaying ? 'Pause' : 'Play'}
      </button>
      <input
        type="range"
        aria-label="Day of the picture"
        aria-valuetext={longDay(day)}
        min={0}
        max={Math.max(0, days.length - 1)}
        step={1}
        value={at}
        onInput={({ currentTarget: { value } }) => {
          setPlaying(false)
          show(days[Number(value)] ?? day, false)
        }}
      />
      <time dateTime={day}>{longDay(day)}</time>
    </div>
  )
}

/** The next day with a step; undefined after the last. */
export const nextDay = (days: readonly string[], day: string) => days.find((it) => it > day)

/** Whether more than a month without a step follows, or nothing. */
export function isLastBeforeSilence(days: readonly string[], day: string): boolean {
  const next = nextDay(days, day)
  return next === undefined || daysBetween(day, next) > longestPause
}

/** The last day before the next silence. */
export const endOfRun = (days: readonly string[], from: string) =>
  days.find((it) => it >= from && isLastBeforeSilence(days, it)) ?? from
