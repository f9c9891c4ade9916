/** The texts that can be coded: how far each is, what to do next, and adding one. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Loading, ProblemNote } from '../../shell/notes.js'
import { counted, listed } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { CodeHead } from '../code-head.js'
import { useCodingApi } from '../coder-context.js'
import { useLoaded } from '../use-loaded.js'
import { AddText } from './add-text.js'
import { type CodedTexts, unfinishedFirst } from './coded-texts.js'
import { TextsTable } from './texts-table.js'
import { Unclaimed } from './unclaimed.js'
import './texts.css'

export function TextsView({ state }: { state: ViewState }) {
  const api = useCodingApi()
  const { answer, problem, retry } = useLoaded(`texts ${api.coder.name}`, () => api.read<CodedTexts>(''))
  /** The form: closed, or open for a text that is pasted or dropped (`''`), or for a file of SOURCES_DIR. */
  const [adding, add] = useState<string | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasAdding = useRef(false)
  useLayoutEffect(() => {
    if (wasAdding.current && adding === null) opener.current?.focus()
    wasAdding.current = adding !== null
  }, [adding])
  return (
    <article class="view leaf">
      <CodeHead state={state} title="Texts to code" said={answer && summary(answer)} />
      {problem && <ProblemNote problem={problem} retry={retry} />}
      {!answer && !problem && <Loading what="the texts" />}
      {answer && (
        <>
          <TextsTable items={unfinishedFirst(answer.items)} state={state} />
          {adding === null ? (
            <p>
              <button type="button" class="main" ref={opener} onClick={() => add('')}>
                Add a text
              </button>
            </p>
          ) : (
            <AddText key={adding} file={adding === '' ? null : adding} state={state} cancel={() => add(null)} />
          )}
          <Unclaimed files={answer.unclaimed} add={add} />
        </>
      )}
    </article>
  )
}

function summary({ items }: CodedTexts): string {
  if (items.length === 0) return 'There is no text yet. Add one to begin.'
  const states = (['new', 'open', 'closed', 'adjudicated', 'published'] as const).flatMap((state) => {
    const count = items.filter((it) => it.state === state).length
    return count === 0 ? [] : `${count.toLocaleString('en')} ${state}`
  })
  return `${counted(items.length, 'text')}: ${listed(states)}.`
}
