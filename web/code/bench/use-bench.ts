/** Loads what the bench of a text needs: the text with its actors and demands, and the coder's own pass. */
import { useEffect, useState } from 'preact/hooks'
import { type AskError, askErrorOf } from '../../state/ask-error.js'
import { useWaiting } from '../../state/busy.js'
import type { CodingApi, CodingMatter } from '../coding-api.js'
import { openOutbox } from './pass/outbox.js'
import { openPass, type PassSync, type Synced } from './pass/pass-sync.js'

export interface LoadedBench {
  matter: CodingMatter
  sync: PassSync
  synced: Synced
}

export function useBench(api: CodingApi, source: string) {
  const [loaded, setLoaded] = useState<LoadedBench | null>(null)
  const [problem, setProblem] = useState<AskError | null>(null)
  const [tries, setTries] = useState(0)
  useWaiting(loaded === null && problem === null)
  useEffect(() => {
    let sync: PassSync | null = null
    let isGone = false
    const changed = () => sync && setLoaded((before) => before && sync && { ...before, synced: sync.now() })
    Promise.all([
      api.matter(source),
      openPass({ api, source, outbox: openOutbox(source, api.coder.name), changed }),
      api.session(),
    ])
      .then(([matter, opened]) => {
        sync = opened
        if (isGone) return opened.close()
        setLoaded({ matter, sync: opened, synced: opened.now() })
      })
      .catch((error: unknown) => !isGone && setProblem(askErrorOf(error)))
    return () => {
      isGone = true
      sync?.close()
    }
  }, [api, source, tries])
  const retry = () => {
    setProblem(null)
    setTries(tries + 1)
  }
  return { loaded, problem, retry }
}
