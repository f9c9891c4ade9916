/** A list within a record, such as whom an actor speaks for: rows of fields that are added and removed. */
import { useId } from 'preact/hooks'
import type { Choices } from './choices.js'
import { RecordCell } from './record-cell.js'
import type { RecordField } from './record-fields.js'
import type { TypedRow } from './typed-record.js'

interface Props {
  field: RecordField & { type: 'rows' }
  rows: readonly TypedRow[]
  change: (rows: readonly TypedRow[]) => void
  choices: Choices
}

export function RecordRows({ field: { label, hint, one, fields }, rows, change, choices }: Props) {
  const id = useId()
  return (
    <fieldset class="record-rows broad" aria-labelledby={id}>
      <legend id={id}>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {rows.map((row, at) => (
        <div key={at} class="record-row">
          {fields.map((cell) => (
            <RecordCell
              key={cell.name}
              cell={cell}
              value={row[cell.name]}
              choices={choices}
              change={(value) => change(rows.map((it, index) => (index === at ? { ...it, [cell.name]: value } : it)))}
            />
          ))}
          <button type="button" onClick={() => change(rows.filter((_, index) => index !== at))}>
            Remove<span class="hidden"> row {at + 1}</span>
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...rows, {}])}>
        Add {one}
      </button>
    </fieldset>
  )
}
