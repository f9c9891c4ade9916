/** What most statements lack: the occasion, how far it says the talks are, and who denies that it was said. */
import { statuses } from '../../../../src/codebook/words.js'
import { ChoiceField } from './choice-field.js'
import { addAssessment, dropAssessment, setStatus, toggleDenier, withValue } from './edits.js'
import { Faults } from './faults.js'
import { WordChoice } from './word-choice.js'
import { useWork } from './work.js'

export function RareFields({ isOpen, toggle }: { isOpen: boolean; toggle: (open: boolean) => void }) {
  const work = useWork()
  const { statement, choices, ranked, keys, disabled, place, edit, name, focus } = work
  const said = [
    statement.at && `at ${name(statement.at)}`,
    statement.assesses.length > 0 && `assesses ${statement.assesses.map(({ target }) => name(target)).join(', ')}`,
    statement.disputedBy.length > 0 && `denied by ${statement.disputedBy.map(name).join(', ')}`,
  ].filter(Boolean)
  const setAt = (id: string) => edit(withValue(statement, { at: id }))
  return (
    <details class="rare" open={isOpen} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>
        Occasion, assessments, denial{' '}
        <span class="key" aria-hidden="true">
          {keys['state.occasion']}
        </span>{' '}
        <span class="quiet">{said.join('; ')}</span>
      </summary>
      <ChoiceField
        name="occasion"
        label="Occasion"
        shortcut=""
        rule="occasion"
        choices={choices.events}
        ranked={ranked.events}
        pending={ranked.pending}
        choose={setAt}
        add={(typed) => work.add('event', typed, setAt)}
        placeholder="none that is known"
        disabled={disabled}
        above={
          statement.at && (
            <Chosen
              name={name(statement.at)}
              what="occasion"
              remove={() => edit(withValue(statement, { at: undefined }))}
            />
          )
        }
      >
        <Faults at="at" />
      </ChoiceField>
      {statement.assesses.map(({ target, status }, at) => (
        <div key={target} class="tie-row">
          <WordChoice
            name={`status.${at}`}
            label={`Says of ${name(target)}`}
            rule="assessment"
            words={statuses}
            value={status}
            choose={(word) => edit(setStatus(statement, at, word))}
            disabled={disabled}
          />
          <button
            type="button"
            class="plain remove"
            disabled={disabled}
            onClick={() => edit(dropAssessment(statement, at))}
          >
            Remove<span class="hidden"> the assessment of {name(target)}</span>
          </button>
          <Faults at={`assesses.${at}`} />
        </div>
      ))}
      <ChoiceField
        name="assessment"
        label="How far the talks are on"
        shortcut=""
        rule="assessment"
        choices={choices.told}
        ranked={ranked.demands}
        pending={ranked.pending}
        choose={(id) => {
          edit(addAssessment(statement, id, place))
          focus(`status.${statement.assesses.length}`)
        }}
        placeholder="says nothing of it"
        disabled={disabled}
      />
      <ChoiceField
        name="denial"
        label="Denied by"
        shortcut=""
        rule="denial"
        choices={choices.actors}
        ranked={ranked.speakers}
        pending={ranked.pending}
        choose={(id) => edit(toggleDenier(statement, id))}
        placeholder="nobody"
        disabled={disabled}
        above={statement.disputedBy.map((id) => (
          <Chosen key={id} name={name(id)} what="denial" remove={() => edit(toggleDenier(statement, id))} />
        ))}
      >
        <Faults at="disputedBy" />
      </ChoiceField>
    </details>
  )
}

function Chosen({ name, what, remove }: { name: string; what: string; remove: () => void }) {
  return (
    <p class="row-head">
      <b>{name}</b>
      <button type="button" class="plain remove" onClick={remove}>
        Remove<span class="hidden"> the {what}</span>
      </button>
    </p>
  )
}
