/** Both codings side by side: a row a field; where they differ, a sign says so too. */
import type { ComparedField } from './compared-fields.js'
import type { Difference } from './comparison.js'

interface Props {
  fields: readonly ComparedField[]
  difference: Difference
  a: string
  b: string
}

export function ComparedTable({ fields, difference, a, b }: Props) {
  const missing = difference.a === null ? 'a' : difference.b === null ? 'b' : null
  const cell = (side: 'a' | 'b', coder: string, lines: readonly string[], isFirst: boolean) => {
    if (missing !== side)
      return (
        <td data-label={coder}>
          {lines.length === 0 ? (
            <span class="quiet">none</span>
          ) : (
            <span>
              {lines.map((line) => (
                <span class="line" key={line}>
                  {line}
                </span>
              ))}
            </span>
          )}
        </td>
      )
    return isFirst ? (
      <td class="not-coded" data-label={coder} rowSpan={fields.length}>
        <span>not coded</span>
      </td>
    ) : null
  }
  return (
    <table class="rows stacked compared">
      <caption class="hidden">Both codings, field by field</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">
            A: <b>{a}</b>
          </th>
          <th scope="col">
            B: <b>{b}</b>
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ label, a: ofA, b: ofB, differs }, at) => (
          <tr key={label} class={differs ? 'differs' : ''}>
            <th scope="row">
              <span>
                {differs && (
                  <span class="sign">
                    ≠<span class="hidden"> differs: </span>{' '}
                  </span>
                )}
                {label}
              </span>
            </th>
            {cell('a', `A: ${a}`, ofA, at === 0)}
            {cell('b', `B: ${b}`, ofB, at === 0)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
