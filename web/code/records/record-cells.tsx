/** The fields of a record in a form, in the order of its table. */
import type { Choices } from './choices.js'
import { RecordCell } from './record-cell.js'
import type { RecordField } from './record-fields.js'
import { RecordRows } from './record-rows.js'
import type { TypedRecord, TypedRow } from './typed-record.js'

interface Props {
  fields: readonly RecordField[]
  typed: TypedRecord
  change: (typed: TypedRecord) => void
  choices: Choices
}

export function RecordCells({ fields, typed, change, choices }: Props) {
  return (
    <>
      {fields.map((field) =>
        field.type === 'rows' ? (
          <RecordRows
            key={field.name}
            field={field}
            rows={(typed[field.name] ?? []) as readonly TypedRow[]}
            change={(rows) => change({ ...typed, [field.name]: rows })}
            choices={choices}
          />
        ) : (
          <RecordCell
            key={field.name}
            cell={field}
            value={typed[field.name] as string | undefined}
            change={(value) => change({ ...typed, [field.name]: value })}
            choices={choices}
          />
        ),
      )}
    </>
  )
}
