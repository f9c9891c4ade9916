/** The Run button, which becomes Cancel, and the time taken of the time allowed. */
import { useEffect, useState } from 'preact/hooks'

interface Props {
  running: boolean
  began: number
  timeoutMs: number | null
  run: () => void
  explain: () => void
  cancel: () => void
}

export function RunBar({ running, began, timeoutMs, run, explain, cancel }: Props) {
  const [now, setNow] = useState(began)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), 100)
    return () => clearInterval(timer)
  }, [running])
  const elapsed = Math.max(0, now - began)
  return (
    <div class="query-run">
      {running ? (
        <button type="button" class="main" onClick={cancel}>
          Cancel
        </button>
      ) : (
        <button type="button" class="main" onClick={run} title="Ctrl+Enter">
          Run
        </button>
      )}
      <button type="button" onClick={explain} disabled={running}>
        Explain
      </button>
      {running ? (
        <span class="query-elapsed">
          {timeoutMs !== null && (
            <progress
              aria-label="Time taken of the time allowed"
              max={timeoutMs}
              value={Math.min(elapsed, timeoutMs)}
            />
          )}{' '}
          {(elapsed / 1000).toFixed(1)} s{timeoutMs !== null && ` of ${timeoutMs / 1000} s`}
        </span>
      ) : (
        <span class="quiet">Ctrl+Enter runs the statement at the cursor.</span>
      )}
    </div>
  )
}
