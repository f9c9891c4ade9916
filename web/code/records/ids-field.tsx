/** Several ids of a list: each that is chosen is a button that takes it out again, and a menu adds one. */
import { useRef } from 'preact/hooks'
import { Field } from '../field.js'
import type { Named } from './choices.js'

interface Props {
  label: string
  hint?: string | undefined
  chosen: readonly string[]
  choices: readonly Named[]
  choose: (ids: readonly string[]) => void
}

export function IdsField({ label, hint, chosen, choices, choose }: Props) {
  const menu = useRef<HTMLSelectElement>(null)
  const nameOf = (id: string) => choices.find((it) => it.id === id)?.name ?? id
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <>
          {chosen.length > 0 && (
            <ul class="chosen-ids">
              {chosen.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => {
                      choose(chosen.filter((other) => other !== id))
                      menu.current?.focus()
                    }}
                  >
                    {nameOf(id)}
                    <span aria-hidden="true"> ✕</span>
                    <span class="hidden">, take out</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <select
            {...ids}
            ref={menu}
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') choose([...chosen, currentTarget.value])
              currentTarget.value = ''
            }}
          >
            <option value="">{chosen.length === 0 ? 'choose' : 'add another'}</option>
            {choices
              .filter(({ id }) => !chosen.includes(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </>
      )}
    </Field>
  )
}
