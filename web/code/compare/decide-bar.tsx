/** The decisions as buttons, each with its key, and the way to the differences before and after. */
import { type Comparison, canTake, type Take } from './comparison.js'

interface Props {
  comparison: Comparison
  at: number
  take: (take: Take) => void
  show: (at: number) => void
}

export function DecideBar({ comparison: { a, b, differences }, at, take, show }: Props) {
  const difference = differences[at]
  if (!difference) return null
  const takes: [Take, string, string][] = [
    ['a', 'a', difference.a ? `Take ${a}’s` : `Not coded, as ${a}`],
    ['b', 'b', difference.b ? `Take ${b}’s` : `Not coded, as ${b}`],
    ['both', 'z', 'Keep both'],
    ['hand', 'h', 'By hand'],
    ['nothing', '0', 'Nothing here'],
  ]
  return (
    <fieldset class="decide-bar">
      <legend class="hidden">Decide</legend>
      {takes
        .filter(([what]) => canTake(difference, what))
        .map(([what, key, text]) => (
          <button key={what} type="button" aria-keyshortcuts={key} onClick={() => take(what)}>
            <span class="key" aria-hidden="true">
              {key}
            </span>{' '}
            {text}
          </button>
        ))}
      <span class="steps">
        <button type="button" aria-keyshortcuts="k" disabled={at === 0} onClick={() => show(at - 1)}>
          <span class="key" aria-hidden="true">
            k
          </span>{' '}
          Previous
        </button>
        <button
          type="button"
          aria-keyshortcuts="j"
          disabled={at === differences.length - 1}
          onClick={() => show(at + 1)}
        >
          <span class="key" aria-hidden="true">
            j
          </span>{' '}
          Next
        </button>
      </span>
    </fieldset>
  )
}
