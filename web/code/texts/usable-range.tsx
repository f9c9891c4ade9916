/** How far a text is coded: by a slider over its paragraphs, or by a click on the last one; what follows is greyed. */
import { unbroken } from '../../state/unbroken.js'
import { Field } from '../field.js'
import type { ReadText } from './read-text.js'

interface Props {
  text: ReadText
  /** The number of the last paragraph that is coded. */
  last: number
  choose: (last: number) => void
}

/** More are not drawn: the slider still reaches them. */
const mostShown = 400

export function UsableRange({ text: { paragraphs }, last, choose }: Props) {
  const all = paragraphs.length
  return (
    <div class="usable broad">
      <Field
        label="Coded up to"
        hint={
          last === all
            ? 'The whole text. Move the slider, or click a paragraph, if the end does not belong to it.'
            : `${unbroken(`Paragraph ${last}`)} of ${all}: what follows is not coded.`
        }
      >
        {(ids) => (
          <input
            {...ids}
            type="range"
            min={1}
            max={all}
            value={last}
            aria-valuetext={`paragraph ${last} of ${all}`}
            onInput={({ currentTarget }) => choose(Number(currentTarget.value))}
          />
        )}
      </Field>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <ol class="usable-text" tabIndex={0} aria-label="Paragraphs of the text">
        {paragraphs.slice(0, mostShown).map(({ number, text }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the slider does the same by keys.
          <li key={number} value={number} class={number > last ? 'outside' : ''} onClick={() => choose(number)}>
            {text}
          </li>
        ))}
      </ol>
    </div>
  )
}
