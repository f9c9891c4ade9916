/** A filter as a button that opens a list of choices; what is chosen stands on the button. */
import { Popup } from '../popup.js'
import './menu.css'

export interface Choice<T extends string> {
  value: T
  text: string
  title?: string
  count?: number | undefined
}

interface Props<T extends string> {
  label: string
  /** What the button says is chosen. */
  said: string
  /** Whether the choice leaves anything out. */
  active: boolean
  choices: readonly Choice<T>[]
  chosen: readonly T[]
  /** One of the choices only, and choosing it again clears it. */
  single?: boolean
  choose: (chosen: T[]) => void
}

export function Menu<T extends string>({ label, said, active, choices, chosen, single, choose }: Props<T>) {
  const toggled = (value: T) => {
    if (chosen.includes(value)) return chosen.filter((other) => other !== value)
    return single ? [value] : choices.map((choice) => choice.value).filter((it) => it === value || chosen.includes(it))
  }
  return (
    <Popup
      kind={active ? 'menu active' : 'menu'}
      label={
        <>
          {label} <b>{said}</b>
        </>
      }
    >
      <fieldset>
        <legend class="hidden">{label}</legend>
        {choices.map(({ value, text, title, count }) => (
          <label key={value} title={title} class={count === 0 ? 'none' : ''}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => choose(toggled(value))} />
            <span>{text}</span>
            {count !== undefined && <span class="count">{count}</span>}
          </label>
        ))}
      </fieldset>
    </Popup>
  )
}
