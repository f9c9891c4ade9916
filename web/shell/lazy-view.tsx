/** A view whose code is loaded when it is first shown. */
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { AskError } from '../state/ask-error.js'
import { useWaiting } from '../state/busy.js'
import type { ViewState } from '../state/url-state.js'
import { Loading, ProblemNote } from './notes.js'

type View = FunctionComponent<{ state: ViewState; id: string }>

export function lazyView(what: string, load: () => Promise<View>): View {
  return function Lazy(props) {
    const [loaded, setLoaded] = useState<{ view: View } | { problem: AskError } | null>(null)
    const [tries, setTries] = useState(0)
    useEffect(() => {
      load().then(
        (view) => setLoaded({ view }),
        () =>
          setLoaded({
            problem: new AskError('Not loaded', 'This part of the page could not be loaded. Check the connection.'),
          }),
      )
    }, [tries])
    useWaiting(loaded === null)
    if (!loaded) return <Loading what={what} />
    if ('problem' in loaded)
      return <ProblemNote problem={loaded.problem} retry={() => setTries((count) => count + 1)} />
    return <loaded.view {...props} />
  }
}
