/** The statement at the right of the bench, in the order in which it is coded. */
import { certainties, modes } from '../../../../src/codebook/words.js'
import { certaintyMeans, modeMeans } from '../../../state/codebook-words.js'
import { quotesClause, wordsBetween } from '../text/phrase.js'
import { ChoiceField } from './choice-field.js'
import { DaysField } from './days-field.js'
import { withValue } from './edits.js'
import { Faults } from './faults.js'
import { PlaceRows } from './place-rows.js'
import { RareFields } from './rare-fields.js'
import { StanceRows } from './stance-rows.js'
import { TextField } from './text-field.js'
import { WordChoice } from './word-choice.js'
import { useWork, type Work } from './work.js'

interface Props {
  rare: { isOpen: boolean; toggle: (open: boolean) => void }
}

/** Why the mode is direct, also once the page was loaded anew. */
function quotedMode({ statement, text }: Work): string | undefined {
  const [place] = statement.citations
  if (statement.mode !== 'direct' || !place) return undefined
  return quotesClause(wordsBetween(text, place.start, place.end)) ? 'in quotation marks' : undefined
}

export function StatementForm({ rare }: Props) {
  const work = useWork()
  const { statement, choices, ranked, keys, disabled, carried, edit, name, focus } = work
  const speak = (speaker: string) => {
    edit(withValue(statement, { speaker }))
    focus('demand')
  }
  return (
    <>
      <Faults at="statement" />
      <ChoiceField
        name="speaker"
        label="Speaker"
        shortcut={keys['state.speaker']}
        rule="speaker"
        choices={choices.actors}
        ranked={ranked.speakers}
        pending={ranked.pending}
        choose={speak}
        add={(typed) => work.add('actor', typed, speak)}
        placeholder={statement.speaker ? 'another: digit, or letters of the name' : 'digit, or letters of the name'}
        disabled={disabled}
        above={statement.speaker && <b class="speaker">{name(statement.speaker)}</b>}
      >
        <Faults at="speaker" />
      </ChoiceField>
      <StanceRows />
      <DaysField />
      <div class="two-words">
        <div>
          <WordChoice
            name="mode"
            label="Mode"
            shortcut={keys['state.mode']}
            rule="mode"
            words={modes}
            meanings={modeMeans}
            value={statement.mode}
            choose={(mode) => edit(withValue(statement, { mode }))}
            disabled={disabled}
            carried={carried.get('mode') ?? quotedMode(work)}
          />
          <Faults at="mode" />
        </div>
        <div>
          <WordChoice
            name="certainty"
            label="Certainty"
            shortcut={keys['state.certainty']}
            rule="certainty"
            words={certainties}
            meanings={certaintyMeans}
            value={statement.certainty}
            choose={(certainty) => edit(withValue(statement, { certainty }))}
            disabled={disabled}
          />
          <Faults at="certainty" />
        </div>
      </div>
      <TextField
        name="summary"
        draft={`${work.pass} ${statement.key} summary`}
        label="Summary"
        shortcut={keys['state.summary']}
        rule="summary"
        rows={2}
        value={statement.summary ?? ''}
        disabled={disabled}
        placeholder="one sentence of your own"
        write={(summary) => edit(withValue(statement, { summary }), `summary ${statement.key}`)}
      />
      <Faults at="summary" />
      <PlaceRows />
      <RareFields {...rare} />
    </>
  )
}
