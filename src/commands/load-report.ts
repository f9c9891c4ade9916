/** Writes what a load reports: a line each, and on a terminal one line that is rewritten as the load goes on. */
import { type LoadProgress, shareText } from '../load/load-progress.js'
import { count } from '../verify/report-text.js'
import { type Output, rewrittenLine } from './rewritten-line.js'

export interface LoadReport {
  progress: LoadProgress
  /** Writes a line. */
  say(text: string): void
  /** Removes the line that is rewritten. */
  end(): void
}

export function loadReport(out: Output, errors: Output, debug: (text: string) => void): LoadReport {
  const { write: rewrite, end } = rewrittenLine(out)
  const line = (to: Output, text: string) => {
    end()
    to.write(`${text}\n`)
  }
  const say = (text: string) => line(out, text)
  const progress: LoadProgress = {
    warning: (text) => line(errors, `warning: ${text}`),
    share: (done, secondsLeft) => (out.isTTY ? rewrite : say)(shareText(done, secondsLeft)),
    // In a log each report is a line of its own.
    shareEveryMs: out.isTTY ? 500 : 10_000,
    script: (name, statements, ms) => say(`${name}: ${count(statements, 'statement')}, ${ms.toFixed(0)} ms`),
    check: (file, ms) => {
      end()
      debug(`${file} holds, ${ms.toFixed(0)} ms`)
    },
    checks: (checks, ms) => say(`${checks} checks hold, ${ms.toFixed(0)} ms`),
  }
  return { progress, say, end }
}
