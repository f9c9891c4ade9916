/** What is still wrong with a statement, as the server's checks say, a moment after it was changed. */
import { useEffect, useState } from 'preact/hooks'
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import { useCodingApi } from '../coder-context.js'
import type { Fault } from '../coding-api.js'

/** Milliseconds without a change. */
const pause = 300

export function useFaults(source: string, statement: CodedStatement): readonly Fault[] {
  const api = useCodingApi()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const text = JSON.stringify(statement)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(() => {
      api.check(source, statement).then(
        (answer) => gone || setFaults(answer.faults),
        // What cannot be checked now is checked when it is published.
        () => gone || setFaults([]),
      )
    }, pause)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [text])
  return faults
}
