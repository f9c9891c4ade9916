/** What the checks say of the open statement, asked at a pause; it never keeps anything from being saved. */
import { useEffect, useState } from 'preact/hooks'
import type { CodingApi, Fault } from '../coding-api.js'
import type { CodedStatement } from './statement/edits.js'

/** Milliseconds without a change. */
const pause = 300
const none: readonly Fault[] = []

export function useFaults(api: CodingApi, source: string, statement: CodedStatement | undefined): readonly Fault[] {
  const [found, setFound] = useState<{ key: string; faults: readonly Fault[] } | null>(null)
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
  }, [statement])
  return found && found.key === statement?.key ? found.faults : none
}

/** The faults of a field, and of what is in it; those of no field that is shown stand at the statement. */
export function faultsOf(faults: readonly Fault[], at: string): readonly Fault[] {
  if (at === 'statement') return faults.filter(({ field }) => !fields.some((name) => isIn(field, name)))
  if (at === 'stances' || at === 'citations') return faults.filter(({ field }) => field === at)
  return faults.filter(({ field }) => isIn(field, at))
}

const fields =
  'speaker stances earliest latest mode certainty summary citations relays at assesses disputedBy exchanges'.split(' ')
const isIn = (field: string, at: string) => field === at || field.startsWith(`${at}.`)
