/** The form for an actor, a demand, an event or a draft that the dataset lacks: it becomes part of the coder's pass. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useNames } from '../../state/catalog.js'
import { listed } from '../../state/phrases.js'
import type { CodingMatter } from '../coding-api.js'
import { Field } from '../field.js'
import { choicesOf } from './choices.js'
import { RecordCells } from './record-cells.js'
import { type NewRecordKind, type NewRecordOf, recordFields } from './record-fields.js'
import { idFault, idOfName, missingIn, recordOf, type TypedRecord, typedOf } from './typed-record.js'
import './records.css'

interface Props<K extends NewRecordKind> {
  kind: K
  /** What was typed and not found. */
  name: string
  /** A record of the pass that is changed; its id stays. */
  record?: NewRecordOf<K> | undefined
  material: Pick<CodingMatter, 'actors' | 'demands' | 'events' | 'drafts'>
  /** The ids of everything that there is. */
  taken: ReadonlySet<string>
  save: (kind: K, record: NewRecordOf<K>) => void
  cancel: () => void
}

/** Ctrl+Enter saves, Escape goes back; what is missing does not keep it from being saved. */
export function NewRecord<K extends NewRecordKind>({ kind, name, record, material, taken, save, cancel }: Props<K>) {
  const { issues } = useNames()
  const first = useRef<HTMLInputElement>(null)
  const [own, setName] = useState(record?.name ?? name)
  const [ownId, setId] = useState<string | null>(record?.id ?? null)
  const [typed, setTyped] = useState<TypedRecord>(() => (record ? typedOf(recordFields[kind], record) : {}))
  const choices = useMemo(() => choicesOf(material, issues), [material, issues])
  useEffect(() => first.current?.focus(), [])
  const id = ownId ?? idOfName(own, kind)
  const fault = record ? null : idFault(id, taken)
  const missing = missingIn(kind, typed)
  const finish = () => {
    if (fault === null && own.trim() !== '') save(kind, recordOf(kind, id, own, typed))
  }
  return (
    <form
      class="code-form new-record"
      aria-label={`${record ? 'Change' : 'New'} ${kind}`}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
      onKeyDown={(event) => {
        // The keys of the view around it are not for this form.
        event.stopPropagation()
        if (event.key === 'Escape') cancel()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
        else return
        event.preventDefault()
      }}
    >
      <p class="new-record-title">{record ? `Change this ${kind}` : `A new ${kind}`}</p>
      <div class="columns">
        <Field label="Name">
          {(ids) => (
            <input
              {...ids}
              ref={first}
              required
              value={own}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Id" fault={own.trim() !== '' && fault ? fault : undefined}>
          {(ids) => (
            <input
              {...ids}
              required
              readOnly={record !== undefined}
              spellcheck={false}
              autoCapitalize="none"
              value={id}
              onInput={({ currentTarget }) => setId(currentTarget.value)}
            />
          )}
        </Field>
        <RecordCells fields={recordFields[kind]} typed={typed} change={setTyped} choices={choices} />
      </div>
      <p class="hint" role="status">
        {missing.length > 0 && `Before it is published it also needs: ${listed(missing)}.`}
      </p>
      <p class="form-end">
        <button
          type="submit"
          class="main"
          disabled={fault !== null || own.trim() === ''}
          aria-keyshortcuts="Control+Enter"
        >
          {record ? 'Save' : `Add this ${kind}`}
        </button>{' '}
        <button type="button" onClick={cancel} aria-keyshortcuts="Escape">
          Cancel
        </button>
      </p>
    </form>
  )
}
