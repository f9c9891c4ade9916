/** The form for a new text: the text, where it is from, how far it is coded, and whether it may be kept. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../../shell/notes.js'
import { type AskError, askErrorOf } from '../../state/ask-error.js'
import { go } from '../../state/navigation.js'
import { sameLens, type ViewState } from '../../state/url-state.js'
import { useCodingApi } from '../coder-context.js'
import { Field } from '../field.js'
import { KeepChoice } from './keep-choice.js'
import { emptyText, type NewText, requestOf } from './new-text.js'
import { likelyTitle, type ReadText } from './read-text.js'
import { SourceFields } from './source-fields.js'
import { TextInput } from './text-input.js'
import { UsableRange } from './usable-range.js'

interface Props {
  /** A file in SOURCES_DIR; null for a text that is pasted or dropped. */
  file: string | null
  state: ViewState
  cancel: () => void
}

export function AddText({ file, state, cancel }: Props) {
  const api = useCodingApi()
  const heading = useRef<HTMLHeadingElement>(null)
  const [form, setForm] = useState<NewText>({ ...emptyText, keep: file === null })
  const [text, setText] = useState<ReadText | null>(null)
  const [last, setLast] = useState(1)
  const [usableTo, setUsableTo] = useState('')
  const [problem, setProblem] = useState<AskError | null>(null)
  const [isSending, setSending] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const take = (next: ReadText | null) => {
    setText(next)
    setLast(next?.paragraphs.length ?? 1)
    if (next && (form.title === '' || (text && form.title === likelyTitle(text))))
      setForm({ ...form, title: likelyTitle(next) })
  }
  const send = async () => {
    if (!file && !text) return
    setSending(true)
    setProblem(null)
    const given =
      text && !file ? { text, last } : { file: file ?? '', usableTo: usableTo === '' ? null : Number(usableTo) }
    try {
      const { source } = await api.write<{ source: string }>('POST', '/texts', requestOf(form, given))
      go(sameLens(state, 'code', source))
    } catch (error) {
      setProblem(askErrorOf(error))
      setSending(false)
    }
  }
  return (
    <section>
      <h2 tabIndex={-1} ref={heading}>
        Add a text
      </h2>
      <form
        class="code-form"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div class="columns">
          {file === null ? (
            <TextInput text={text} take={take} />
          ) : (
            <p class="taken broad">
              <b>{file}</b>, from SOURCES_DIR.
            </p>
          )}
          {text && text.paragraphs.length > 0 && <UsableRange text={text} last={last} choose={setLast} />}
          {file !== null && (
            <Field label="Coded up to" hint="An offset in characters; empty for the whole text." broad>
              {(ids) => (
                <input
                  {...ids}
                  type="number"
                  min={1}
                  value={usableTo}
                  onInput={({ currentTarget }) => setUsableTo(currentTarget.value)}
                />
              )}
            </Field>
          )}
          <SourceFields form={form} change={(some) => setForm({ ...form, ...some })} />
        </div>
        <KeepChoice keep={form.keep} choose={(keep) => setForm({ ...form, keep })} isFile={file !== null} />
        {problem && <ProblemNote problem={problem} />}
        <p class="form-end">
          <button type="submit" class="main" disabled={isSending || (file === null && text === null)}>
            Add and code it
          </button>{' '}
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </p>
      </form>
    </section>
  )
}
