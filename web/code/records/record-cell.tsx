/** One field of a new record, as its kind asks: text, day, word, ids, other names. */
import { Field } from '../field.js'
import type { Choices } from './choices.js'
import { IdsField } from './ids-field.js'
import type { Cell } from './record-fields.js'
import type { TypedCell } from './typed-record.js'

interface Props {
  cell: Cell
  value: TypedCell | undefined
  change: (value: TypedCell) => void
  choices: Choices
}

export function RecordCell({ cell, value, change, choices }: Props) {
  const { type, label, hint } = cell
  const text = typeof value === 'string' ? value : ''
  if (type === 'check')
    return (
      <label class="check broad">
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />{' '}
        {label}
      </label>
    )
  if (type === 'ids')
    return (
      <IdsField
        label={label}
        hint={hint}
        chosen={Array.isArray(value) ? value : []}
        choices={choices[cell.of]}
        choose={change}
      />
    )
  const options =
    type === 'words'
      ? Object.entries(cell.words).map(([id, name]) => ({ id, name }))
      : type === 'id'
        ? choices[cell.of]
        : null
  return (
    <Field label={label} hint={hint} broad={type === 'long'}>
      {(ids) =>
        options ? (
          <select {...ids} value={text} onChange={({ currentTarget }) => change(currentTarget.value)}>
            <option value="">choose</option>
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : type === 'long' ? (
          <textarea {...ids} rows={2} value={text} onInput={({ currentTarget }) => change(currentTarget.value)} />
        ) : (
          <input
            {...ids}
            type={(type === 'date' ? 'date' : 'text') as 'text'}
            value={text}
            onInput={({ currentTarget }) => change(currentTarget.value)}
          />
        )
      }
    </Field>
  )
}
