/** Which of the two clocks decides what counts by a day (codebook, section 4). */
import type { Clock } from '../../../src/codebook/words.js'
import { go } from '../../state/navigation.js'
import type { ViewState } from '../../state/url-state.js'
import './controls.css'

const clocks: [Clock, string, string][] = [
  ['said', 'said', 'counts a statement from the day it was made'],
  ['published', 'published', 'counts a statement from the day its source was out'],
]

export function ClockControl({ state }: { state: ViewState }) {
  return (
    <fieldset class="clock">
      <legend>by the day it was</legend>
      {clocks.map(([clock, word, title]) => (
        <label key={clock} title={title}>
          <input
            type="radio"
            name="clock"
            value={clock}
            checked={state.clock === clock}
            onChange={() => go({ ...state, clock })}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  )
}
