/** The days of a statement: typed as the text says them, resolved from the publication by the codebook's rule, which is shown. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { saidDays } from '../../../../src/codebook/said-days.js'
import { span } from '../../../time/days.js'
import { withValue } from './edits.js'
import { Faults } from './faults.js'
import { useWork } from './work.js'

export function DaysField() {
  const { statement, matter, ranked, keys, disabled, carried, edit, focus } = useWork()
  const { key, earliest, latest } = statement
  const id = useId()
  const [typed, setTyped] = useState('')
  const [rule, setRule] = useState('')
  useEffect(() => {
    setTyped('')
    setRule('')
  }, [key])
  const { publishedEarliest, publishedLatest } = matter.source
  const read =
    typed.trim() === '' ? null : saidDays(typed, { publishedEarliest, publishedLatest, window: matter.window })
  /** What was typed is taken once, although the field is left after Enter too. */
  const taken = useRef('')
  const take = (days: { earliest: string; latest: string; rule: string } | null) => {
    if (!days || (typed !== '' && taken.current === typed)) return
    taken.current = typed
    edit(withValue(statement, { earliest: days.earliest, latest: days.latest }))
    setRule(days.rule)
    setTyped('')
  }
  const suggested =
    ranked.days && (ranked.days.earliest !== earliest || ranked.days.latest !== latest) ? ranked.days : null
  /** Why these days stand here, as long as they are those that the text names. */
  const named = ranked.days?.words && !suggested ? ranked.days.rule : ''
  const reason = rule !== '' ? rule : named
  return (
    <div class="text-field" data-rule="days">
      <label for={id}>
        Days{' '}
        <span class="key" aria-hidden="true">
          {keys['state.days']}
        </span>
        {carried.has('earliest') && <span class="carried"> {carried.get('earliest')}</span>}
      </label>
      <div class="days-line">
        <output>{earliest && latest ? span(earliest, latest) : 'not known yet'}</output>
        <input
          id={id}
          data-field="days"
          type="text"
          autocomplete="off"
          placeholder="last Monday, in March, 14–16 March"
          disabled={disabled}
          value={typed}
          onInput={({ currentTarget }) => {
            taken.current = ''
            setTyped(currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && !(event.key === '1' && typed === '' && suggested)) return
            event.preventDefault()
            event.stopPropagation()
            take(typed === '' ? suggested : read)
            // On to what takes letters as commands again.
            if (typed === '' || read) focus('mode')
          }}
          onBlur={() => take(read)}
        />
      </div>
      {typed.trim() !== '' && (
        <p class="rule-of-days" role="status">
          {read ? `${span(read.earliest, read.latest)}. ${read.rule}` : 'This is not understood as days yet.'}
        </p>
      )}
      {typed === '' && reason !== '' && <p class="rule-of-days quiet">{reason}</p>}
      {typed === '' && suggested && (
        <p class="rule-of-days">
          <button type="button" class="plain" disabled={disabled} onClick={() => take(suggested)}>
            <kbd>1</kbd> {span(suggested.earliest, suggested.latest)}
          </button>{' '}
          <span class="quiet">{suggested.rule}</span>
        </p>
      )}
      <Faults at="earliest" />
      <Faults at="latest" />
    </div>
  )
}
