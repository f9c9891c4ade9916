/** A filter: a button that opens a list of choices and shows what is chosen. */
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
  /** What is chosen, as the button says it. */
  said: string
  /** Whether anything is left out. */
  active: boolean
  choices: readonly Choice<T>[]
  chosen: readonly T[]
  /** One choice at most; choosing it again clears it. */
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
            {count !== undefined && <span class="count">{count.toLocaleString('en')}</span>}
          </label>
        ))}
      </fieldset>
    </Popup>
  )
}
