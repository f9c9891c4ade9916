/** Publishing a text that is coded: what would be written and what it changes; one button does it. */
import { useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../../shell/notes.js'
import { type AskError, askErrorOf } from '../../state/ask-error.js'
import { counted } from '../../state/phrases.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import { askAnew } from '../../state/use-answer.js'
import { CodeHead } from '../code-head.js'
import { useCodingApi } from '../coder-context.js'
import { useLoaded } from '../use-loaded.js'
import { ChangesList } from './changes-list.js'
import { Done } from './done.js'
import { PatchView } from './patch-view.js'
import { type Planned, type Published, writesAnything } from './publication.js'
import { WhatHolds } from './what-holds.js'
import './publish.css'

export function PublishView({ state, id }: { state: ViewState; id: string }) {
  const api = useCodingApi()
  const path = `/${encodeURIComponent(id)}/publish`
  const plan = useLoaded(`plan ${api.coder.name} ${id}`, async () => {
    const [{ items }, planned] = await Promise.all([api.texts(), api.write<Planned>('POST', `${path}?dryRun=true`, {})])
    return { planned, title: items.find(({ source }) => source === id)?.title ?? id }
  })
  const [done, setDone] = useState<Published | null>(null)
  const [problem, setProblem] = useState<AskError | null>(null)
  const [isSending, setSending] = useState(false)
  const publish = async () => {
    setSending(true)
    setProblem(null)
    try {
      setDone(await api.write<Published>('POST', path, {}))
      // Names in the lists, and the size of the record at the foot of the page.
      askAnew()
    } catch (error) {
      setProblem(askErrorOf(error))
      plan.retry()
    }
    setSending(false)
  }
  if (plan.problem) return <ProblemNote problem={plan.problem} retry={plan.retry} />
  if (!plan.answer) return <Loading what="what would be published" />
  const { planned, title } = plan.answer
  const { blocked } = planned
  const isNew = writesAnything(planned)
  return (
    <article class="view leaf publish">
      <CodeHead state={state} title={`Publish: ${title}`} said={done ? 'It is published.' : summary(planned)} />
      {problem && <ProblemNote problem={problem} />}
      {done ? (
        <Done published={done} state={state} />
      ) : (
        <>
          {blocked.length > 0 && <WhyBlocked planned={planned} state={state} />}
          {blocked.length === 0 && (
            <section class="publish-act">
              <button type="button" class="main" disabled={isSending || !isNew} onClick={publish}>
                Publish
              </button>{' '}
              <span class="quiet">
                {isNew
                  ? 'This writes the files below into the dataset and loads them. Nothing is committed.'
                  : 'All of it is published already: nothing would be written.'}
              </span>
              {isNew && planned.coder?.endsWith('a single coding') && (
                <p class="quiet">
                  Everybody can read what is published. A second coder who has not coded this text by then is no longer
                  blind to it: let them close their pass first.
                </p>
              )}
            </section>
          )}
          {blocked.length === 0 && <Plan planned={planned} state={state} />}
        </>
      )}
    </article>
  )
}

function summary({ statements, coder, uncoded, blocked }: Planned): string {
  if (blocked.length > 0) return 'It cannot be published yet.'
  const by = coder ? `, coded by ${coder}` : ''
  return `${counted(statements, 'statement')}${by}; ${counted(uncoded, 'paragraph')} with a reason instead.`
}

function Plan({ planned, state }: { planned: Planned; state: ViewState }) {
  return (
    <>
      <ChangesList changes={planned.changes} state={state} isDone={false} />
      <WhatHolds planned={planned} />
      <section>
        <h2>What is written</h2>
        {planned.files.map((file) => (
          <PatchView key={file.path} file={file} />
        ))}
      </section>
    </>
  )
}

function WhyBlocked({ planned: { blocked, faults }, state }: { planned: Planned; state: ViewState }) {
  return (
    <section class="note problem blocked" aria-label="What is in the way">
      <p>
        <strong>What is in the way:</strong>
      </p>
      <ul>
        {blocked.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {faults.length > 0 && (
        <details>
          <summary>Every fault, by statement</summary>
          <dl class="statement-faults">
            {faults.map(({ key, faults: own }) => (
              <div key={key}>
                <dt>
                  Statement <code>{key}</code>
                </dt>
                {own.map(({ field, message }) => (
                  <dd key={`${field} ${message}`}>{message}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
      <p class="onward">
        <a href={hrefOf({ ...state, task: null })}>Mend it on the bench</a>
        <a href={hrefOf({ ...state, task: 'compare' })}>Decide it between the passes</a>
      </p>
    </section>
  )
}
