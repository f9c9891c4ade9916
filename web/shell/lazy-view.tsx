/** A view whose code is fetched when it is first shown. */
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { AskError } from '../state/ask-error.js'
import { useWaiting } from '../state/busy.js'
import type { ViewState } from '../state/url-state.js'
import { Loading, ProblemNote } from './notes.js'

type View = FunctionComponent<{ state: ViewState; id: string }>

export function lazyView(what: string, load: () => Promise<View>): View {
  return function Lazy(props) {
    const [held, setHeld] = useState<{ view: View } | { problem: AskError } | null>(null)
    const [tries, setTries] = useState(0)
    useEffect(() => {
      load().then(
        (view) => setHeld({ view }),
        () =>
          setHeld({
            problem: new AskError('Not loaded', 'This part of the page cannot be fetched. Check the connection.'),
          }),
      )
    }, [tries])
    useWaiting(held === null)
    if (!held) return <Loading what={what} />
    if ('problem' in held) return <ProblemNote problem={held.problem} retry={() => setTries((count) => count + 1)} />
    return <held.view {...props} />
  }
}
