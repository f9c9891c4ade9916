/** Takes a text: pasted, dropped on the page, or chosen as a file. */
import { useState } from 'preact/hooks'
import { counted } from '../../state/phrases.js'
import { Field } from '../field.js'
import { decoded, type ReadText, readText } from './read-text.js'

export function TextInput({ text, take }: { text: ReadText | null; take: (text: ReadText | null) => void }) {
  const [fault, setFault] = useState<string | undefined>()
  const [isOver, setOver] = useState(false)
  const open = async (file: File | undefined) => {
    if (!file) return
    const content = decoded(await file.arrayBuffer())
    setFault(content === null ? `${file.name} is not UTF-8. Save it as UTF-8, then choose it again.` : undefined)
    if (content !== null) take(readText(content, file.name))
  }
  if (text?.name)
    return (
      <p class="taken broad">
        <b>{text.name}</b>, {measured(text)}{' '}
        <button type="button" onClick={() => take(null)}>
          Choose another text
        </button>
      </p>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button below it is the first.
    <div
      class={isOver ? 'text-input over broad' : 'text-input broad'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        open(event.dataTransfer?.files[0])
      }}
    >
      <Field label="Text" hint={text ? measured(text) : 'Plain text, a paragraph a line.'} fault={fault}>
        {(ids) => (
          <textarea
            {...ids}
            rows={8}
            placeholder="Paste the text, or drop a .txt file here."
            value={text?.text ?? ''}
            onInput={({ currentTarget: { value } }) => take(value === '' ? null : readText(value, null))}
          />
        )}
      </Field>
      <p>
        <label class="file-button">
          <input
            type="file"
            accept=".txt,text/plain"
            onChange={({ currentTarget }) => {
              open(currentTarget.files?.[0])
            }}
          />
          <span>Choose a file</span>
        </label>
      </p>
    </div>
  )
}

const measured = ({ length, paragraphs, hasMark }: ReadText) =>
  `${counted(length, 'character')} in ${counted(paragraphs.length, 'paragraph')}${
    hasMark ? '; its byte order mark is kept and counts as one' : ''
  }.`
