/** The places of a statement by hand: which of both codings it keeps, which it adds, and what each tells. */
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import type { BenchText } from '../bench/text/bench-text.js'
import { AddPlace } from './add-place.js'
import type { BothPlace } from './both-places.js'
import { wordsOfPlace } from './passage-of.js'

type Places = CodedStatement['citations']

interface Props {
  all: readonly BothPlace[]
  chosen: Places
  change: (places: Places) => void
  /** What the statement takes a stance on or assesses. */
  told: readonly string[]
  a: string
  b: string
  name: (id: string) => string
  text: BenchText
}

export function PlacesField({ all, chosen, change, told, a, b, name, text }: Props) {
  const by = { a, b, both: `${a} and ${b}`, hand: 'by hand' }
  const same = (one: Places[number]) => (other: Places[number]) => one.start === other.start && one.end === other.end
  return (
    <fieldset class="places-field">
      <legend>Places</legend>
      {all.map(({ place, by: side }) => {
        const own = chosen.find(same(place))
        const rest = chosen.filter((other) => other !== own)
        const put = (changed: Places[number]) =>
          change([...rest, changed].sort((one, other) => one.start - other.start))
        return (
          <div key={`${place.start} ${place.end}`}>
            <label>
              <input
                type="checkbox"
                checked={own !== undefined}
                onChange={({ currentTarget }) => (currentTarget.checked ? put(place) : change(rest))}
              />{' '}
              {wordsOfPlace(text.paragraphs, place.start, place.end)} <span class="quiet">({by[side]})</span>
            </label>
            {own && told.length > 1 && (
              <p class="tells">
                tells{' '}
                {told.map((id) => (
                  <label key={id}>
                    <input
                      type="checkbox"
                      checked={own.tells?.includes(id) ?? false}
                      onChange={({ currentTarget }) => {
                        const others = (own.tells ?? []).filter((other) => other !== id)
                        put({ ...own, tells: currentTarget.checked ? [...others, id] : others })
                      }}
                    />{' '}
                    {name(id)}
                  </label>
                ))}
              </p>
            )}
          </div>
        )
      })}
      <AddPlace
        text={text}
        add={(place) => {
          const rest = chosen.filter((other) => !same(place)(other))
          change([...rest, place].sort((one, other) => one.start - other.start))
        }}
      />
    </fieldset>
  )
}
