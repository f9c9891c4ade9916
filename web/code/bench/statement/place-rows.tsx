/** The places that tell a statement: the passage, the phrase that pins it, what it tells, and who relays it there. */

import { relations } from '../../../../src/codebook/words.js'
import { relationText } from '../../../state/codebook-words.js'
import { unbroken } from '../../../state/unbroken.js'
import { isOnlyTheBeginning, isPhrase, wordsBetween } from '../text/phrase.js'
import { ChoiceField } from './choice-field.js'
import { changePlace, dropPlace, setRelation, toggleRelay, toggleTold, toldOf } from './edits.js'
import { Faults } from './faults.js'
import { likelyRelation } from './new-statement.js'
import { likelyFirst } from './rank-choices.js'
import { TextField } from './text-field.js'
import { WordChoice } from './word-choice.js'
import { useWork } from './work.js'

export function PlaceRows() {
  const { statement } = useWork()
  return (
    <section class="places" data-rule="place">
      <h3>{statement.citations.length === 1 ? 'Place' : `${statement.citations.length} places`}</h3>
      <Faults at="places" />
      {statement.citations.length === 0 && <Faults at="citations" />}
      {statement.citations.map(({ start, end }, at) => (
        <PlaceRow key={`${start} ${end}`} at={at} />
      ))}
    </section>
  )
}

function PlaceRow({ at }: { at: number }) {
  const work = useWork()
  const { statement, text, keys, disabled, edit, reveal } = work
  const place = statement.citations[at]
  if (!place) return null
  const isCurrent = at === work.place
  const { paragraph, start, end, phrase = '' } = place
  return (
    <div class={isCurrent ? 'place-row current' : 'place-row'} data-place={at} onFocusIn={() => work.choosePlace(at)}>
      <p class="row-head">
        <button type="button" class="plain" onClick={() => reveal(start, end)}>
          {unbroken(`Paragraph ${paragraph}`)}
        </button>
        {statement.citations.length > 1 && (
          <button type="button" class="plain remove" disabled={disabled} onClick={() => edit(dropPlace(statement, at))}>
            Remove<span class="hidden"> the place in {unbroken(`paragraph ${paragraph}`)}</span>
          </button>
        )}
      </p>
      <TextField
        name={`phrase.${at}`}
        draft={`${work.pass} ${statement.key} phrase ${start}`}
        label="Phrase"
        shortcut={keys['state.phrase']}
        rule="place"
        value={phrase}
        disabled={disabled}
        write={(typed) => edit(changePlace(statement, at, { phrase: typed }), `phrase ${statement.key} ${start}`)}
      />
      {phrase !== '' && !(isPhrase(phrase) && wordsBetween(text, start, end).includes(phrase)) && (
        <p class="faults">The phrase is at most 12 words, exactly as the place has them.</p>
      )}
      {isOnlyTheBeginning(phrase, wordsBetween(text, start, end)) && (
        <p class="quiet">
          These are only the first words. Select the words that show the demand in the text, then press <b>Phrase</b>{' '}
          <span class="key">{keys['state.phrase']}</span>
        </p>
      )}
      <Told at={at} />
      {isCurrent && <Relays at={at} />}
      {!isCurrent && <RelayedHere at={at} />}
      <Faults at={`citations.${at}`} />
    </div>
  )
}

/** Which stances and assessments the words of a place tell; with one alone there is nothing to choose. */
function Told({ at }: { at: number }) {
  const { statement, disabled, edit, name } = useWork()
  const all = toldOf(statement)
  const told = statement.citations[at]?.tells ?? []
  if (all.length === 0 || (all.length === 1 && told.length === 1)) return null
  return (
    <fieldset
      class="word-choice"
      data-field={`told.${at}`}
      data-digits="own"
      disabled={disabled}
      onKeyDown={(event) => {
        const id = event.ctrlKey || event.metaKey || event.altKey ? undefined : all[Number(event.key) - 1]
        if (id === undefined) return
        event.preventDefault()
        event.stopPropagation()
        edit(toggleTold(statement, at, id))
      }}
    >
      <legend>It tells</legend>
      {all.map((id) => (
        <label key={id} class={told.includes(id) ? 'chosen' : undefined}>
          <input type="checkbox" checked={told.includes(id)} onChange={() => edit(toggleTold(statement, at, id))} />
          <span>{name(id)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function RelayedHere({ at }: { at: number }) {
  const { statement, name } = useWork()
  const relays = statement.citations[at]?.relays ?? []
  return relays.length === 0 ? null : <p class="quiet">Relayed by {relays.map(name).join(' and ')}</p>
}

function Relays({ at }: { at: number }) {
  const work = useWork()
  const { statement, matter, choices, ranked, keys, disabled, edit, name, focus } = work
  const here = statement.citations[at]?.relays ?? []
  const known = (id: string | undefined) => matter.actors.find((it) => it.id === id)
  const choose = (id: string) => {
    edit(toggleRelay(statement, at, id, likelyRelation(known(id), known(statement.speaker))))
    focus(`relation.${id}`)
  }
  const used = statement.relays.map((it) => it.actor)
  return (
    <>
      {statement.relays
        .filter(({ actor }) => here.includes(actor))
        .map(({ actor, relation }) => (
          <div key={actor} class="tie-row">
            <WordChoice
              name={`relation.${actor}`}
              label={`${name(actor)} relays it; to the speaker’s side it is`}
              rule="relay"
              words={relations}
              meanings={Object.fromEntries(relations.map((it) => [it, relationText(it)]))}
              value={relation}
              choose={(word) => edit(setRelation(statement, actor, word))}
              disabled={disabled}
            />
            <button
              type="button"
              class="plain remove"
              disabled={disabled}
              onClick={() => edit(toggleRelay(statement, at, actor, 'own'))}
            >
              Remove<span class="hidden"> the relay {name(actor)}</span>
            </button>
          </div>
        ))}
      <ChoiceField
        name="relay"
        label={here.length === 0 ? 'Relayed here by' : 'Relayed by another too'}
        shortcut={keys['state.relay']}
        rule="relay"
        choices={choices.actors}
        ranked={likelyFirst(used, 'before', ranked.relays).filter(({ id }) => !here.includes(id))}
        pending={ranked.pending}
        choose={choose}
        add={(typed) => work.add('actor', typed, choose)}
        placeholder="nobody: the text narrates"
        disabled={disabled}
      />
      <Faults at="relays" />
    </>
  )
}
