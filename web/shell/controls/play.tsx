/** Goes from stop to stop by itself, or a step at a time where a reader wants no motion. */
import { useEffect, useState } from 'preact/hooks'
import { useMedia } from '../../state/use-narrow.js'

/** Milliseconds that each stop stays. */
const stay = 900

interface Props {
  stops: readonly string[]
  /** The last stop that is not behind what is shown; -1 before the first. */
  at: number
  go: (stop: string) => void
  /** Whether what was asked for is shown: it waits for this. */
  ready: boolean
  /** What a stop is, such as `day`. */
  what: string
}

export function Play({ stops, at, go, ready, what }: Props) {
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const [playing, play] = useState(false)
  const next = stops[at + 1]
  useEffect(() => {
    if (!playing || !ready) return
    if (next === undefined) return play(false)
    const timer = setTimeout(() => go(next), stay)
    return () => clearTimeout(timer)
  }, [playing, ready, next])
  const again = stops[0]
  if (again === undefined || stops.length < 2) return null
  if (isStill)
    return (
      <button type="button" class="play" disabled={!ready} onClick={() => go(next ?? again)}>
        {next === undefined ? `First ${what}` : `Next ${what}`}
      </button>
    )
  return (
    <button
      type="button"
      class="play"
      aria-pressed={playing}
      onClick={() => {
        if (!playing && next === undefined) go(again)
        play(!playing)
      }}
    >
      <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? 'Pause' : 'Play'}
    </button>
  )
}
