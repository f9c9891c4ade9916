/** The fields of a network's controls: one of several words, and a number. */
import type { ViewState } from '../state/url-state.js'
import { useNarrow } from '../state/use-narrow.js'
import { tiesOn } from './strongest.js'

interface ChoiceProps<T extends string> {
  label: string
  value: T
  all: readonly T[]
  text: (value: T) => string
  choose: (value: T) => void
}

export function Choice<T extends string>({ label, value, all, text, choose }: ChoiceProps<T>) {
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = all.find((word) => word === currentTarget.value)
          if (chosen) choose(chosen)
        }}
      >
        {all.map((word) => (
          <option key={word} value={word}>
            {text(word)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface CountProps {
  label: string
  /** What it counts. */
  after?: string
  value: number
  most: number
  choose: (value: number) => void
}

export function Count({ label, after, value, most, choose }: CountProps) {
  return (
    <label>
      {label}{' '}
      <input
        type="number"
        min={1}
        max={most}
        value={value}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          if (Number.isInteger(valueAsNumber) && valueAsNumber > 0 && valueAsNumber <= most) choose(valueAsNumber)
        }}
      />
      {after && ` ${after}`}
    </label>
  )
}

/** More lines than these hide one another, and take a browser half a second. */
const mostTies = 500

export function TiesDrawn({ state, choose }: { state: ViewState; choose: (ties: number) => void }) {
  const ties = tiesOn(useNarrow(), state)
  return <Count label="Draw at most" after="ties, the strongest" value={ties} most={mostTies} choose={choose} />
}
