/** What the checks say of a statement, asked at a pause; it never keeps anything from being saved. */
import { useEffect, useState } from 'preact/hooks'
import type { CodedStatement } from '../../src/coding/coded-statement.js'
import { useCodingApi } from './coder-context.js'
import type { Fault } from './coding-api.js'

/** Milliseconds without a change. */
const pause = 300
const none: readonly Fault[] = []

export function useFaults(source: string, statement: CodedStatement | undefined): readonly Fault[] {
  const api = useCodingApi()
  const [found, setFound] = useState<{ key: string; faults: readonly Fault[] } | null>(null)
  const text = statement ? JSON.stringify(statement) : ''
  useEffect(() => {
    if (!statement) return
    let isLate = false
    const waiting = setTimeout(() => {
      api.check(source, statement).then(
        ({ faults }) => !isLate && setFound({ key: statement.key, faults }),
        // Without an answer, what is known of the statement stays.
        () => undefined,
      )
    }, pause)
    return () => {
      isLate = true
      clearTimeout(waiting)
    }
  }, [api, source, text])
  return found && found.key === statement?.key ? found.faults : none
}
