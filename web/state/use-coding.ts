/** Whether this server lets texts be coded: the page asks once. */
import { useEffect, useState } from 'preact/hooks'
import { fetchAnswer } from './ask.js'
import { underBase } from './base-path.js'

let asked: Promise<boolean> | null = null

/** A server that cannot be reached now is asked again by the next view. */
function isCoding(): Promise<boolean> {
  asked ??= fetchAnswer<{ coding?: boolean }>(underBase('/healthz')).then(
    ({ coding }) => coding === true,
    () => {
      asked = null
      return false
    },
  )
  return asked
}

/** Null until the server has said so. */
export function useCoding(): boolean | null {
  const [coding, set] = useState<boolean | null>(null)
  useEffect(() => {
    let gone = false
    isCoding().then((it) => gone || set(it))
    return () => {
      gone = true
    }
  }, [])
  return coding
}
