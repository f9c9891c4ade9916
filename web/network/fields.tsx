/** The fields of a network's controls: one of several words, and a number. */

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
