/** The coding bench: it asks once who codes, and shows the texts, or the part of one text that the address names. */
import { useMemo, useState } from 'preact/hooks'
import { lazyView } from '../shell/lazy-view.js'
import { Loading } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { moveOn } from '../state/navigation.js'
import type { ViewState } from '../state/url-state.js'
import { useCoding } from '../state/use-coding.js'
import { type Coder, keepCoder, keptCoder } from './coder.js'
import { CoderContext, LeaveContext } from './coder-context.js'
import { CoderForm } from './coder-form.js'
import { codingApi } from './coding-api.js'
import { CompareView } from './compare/compare-view.js'
import { PublishView } from './publish/publish-view.js'
import { TextsView } from './texts/texts-view.js'
import './code.css'

export function CodeView({ state }: { state: ViewState; id: string }) {
  const isCoding = useCoding()
  const [coder, setCoder] = useState(keptCoder)
  const api = useMemo(() => (coder ? codingApi(coder) : null), [coder])
  if (isCoding === null) return <Loading what="the coding bench" />
  if (!isCoding) return <SwitchedOff />
  const become = (next: Coder) => {
    keepCoder(next)
    moveOn()
    setCoder(next)
  }
  if (!api) return <CoderForm become={become} />
  return (
    <CoderContext.Provider value={api}>
      <LeaveContext.Provider value={() => setCoder(null)}>
        <PartOf state={state} />
      </LeaveContext.Provider>
    </CoderContext.Provider>
  )
}

const BenchView = lazyView('the bench', () => import('./bench/bench-view.js').then((it) => it.BenchView))

function PartOf({ state }: { state: ViewState }) {
  const { id, task } = state
  if (id === null) return <TextsView state={state} />
  if (task === 'compare') return <CompareView state={state} id={id} />
  if (task === 'publish') return <PublishView state={state} id={id} />
  return <BenchView key={id} state={state} id={id} />
}

function SwitchedOff() {
  return (
    <article class="view leaf">
      <ViewHead title="Code" instead={<span />} />
      <p>
        Nothing can be coded on this server. To code texts in the browser, start one of your own with{' '}
        <code>CODING=true npm start</code>.
      </p>
    </article>
  )
}
