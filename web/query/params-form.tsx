/** The parameters of the query: a field per `$name` in its text, with type and meaning if a saved query declares them. */
import type { SavedQuery } from './library.js'

interface Props {
  names: readonly string[]
  saved: SavedQuery | null
  given: Record<string, string>
  give: (given: Record<string, string>) => void
}

export function ParamsForm({ names, saved, given, give }: Props) {
  if (names.length === 0) return null
  return (
    <fieldset class="query-params">
      <legend>Parameters</legend>
      {names.map((name) => {
        const declared = saved?.params.find((param) => param.name === name)
        const usual = declared?.default
        const field = {
          type: declared?.type === 'date' ? 'date' : 'text',
          value: given[name] ?? '',
          placeholder: usual === undefined || usual === null ? '' : String(usual),
          title: declared?.meaning ?? 'text, a number, a day as 2022-03-29, or JSON',
          onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
            give({ ...given, [name]: currentTarget.value }),
        }
        return (
          <label key={name}>
            <code>${name}</code>
            {declared && <span class="quiet"> {declared.type}</span>}
            <input {...(field as { type?: 'text' })} />
            {declared?.meaning && <span class="quiet meaning">{declared.meaning}</span>}
          </label>
        )
      })}
    </fieldset>
  )
}
