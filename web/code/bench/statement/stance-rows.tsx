/** The stances of a statement, each with its extent and what it depends on, and the list that adds one. */
import { exchangeKinds, stances } from '../../../../src/codebook/words.js'
import { exchangeText, extentMeans, stanceVerb } from '../../../state/codebook-words.js'
import { ChoiceField } from './choice-field.js'
import {
  addExchange,
  addStance,
  dropExchange,
  dropStance,
  extentsFor,
  setExchangeKind,
  setExtent,
  setStance,
} from './edits.js'
import { Faults } from './faults.js'
import { likelyFirst } from './rank-choices.js'
import { WordChoice } from './word-choice.js'
import { useWork } from './work.js'

export function StanceRows() {
  const work = useWork()
  const { statement, choices, ranked, keys, disabled, place, edit, focus } = work
  const isNew = (id: string) => !statement.stances.some((it) => it.demand === id)
  const choose = (demand: string) => {
    const at = isNew(demand) ? statement.stances.length : statement.stances.findIndex((it) => it.demand === demand)
    edit(addStance(statement, demand, place))
    work.chooseStance(at)
    focus(`stance.${at}`)
  }
  return (
    <ChoiceField
      name="demand"
      label={statement.stances.length === 0 ? 'Demand' : 'Another demand'}
      shortcut={keys['state.demand']}
      rule="demand"
      choices={choices.demands}
      ranked={ranked.demands.filter(({ id }) => isNew(id))}
      pending={ranked.pending}
      choose={choose}
      add={(name) => work.add('demand', name, choose)}
      placeholder="digit, or words of it"
      disabled={disabled}
      wide={statement.stances.map((stance, at) => <StanceRow key={stance.demand} at={at} />)}
    >
      {statement.stances.length === 0 && <Faults at="stances" />}
    </ChoiceField>
  )
}

function StanceRow({ at }: { at: number }) {
  const { statement, keys, disabled, stance: current, edit, name, chooseStance } = useWork()
  const stance = statement.stances[at]
  if (!stance) return null
  const { demand } = stance
  return (
    <div
      class={at === current ? 'stance-row current' : 'stance-row'}
      data-stance={at}
      onFocusIn={() => chooseStance(at)}
    >
      <p class="row-head">
        <b>{name(demand)}</b>
        <button type="button" class="plain remove" disabled={disabled} onClick={() => edit(dropStance(statement, at))}>
          Remove<span class="hidden"> the stance on {name(demand)}</span>
        </button>
      </p>
      <WordChoice
        name={`stance.${at}`}
        label="Stance"
        shortcut={`${keys['state.asserts']} ${keys['state.concedes']} ${keys['state.rejects']}`}
        rule="stance"
        words={stances}
        shown={stanceVerb}
        value={stance.stance}
        choose={(word) => edit(setStance(statement, at, word))}
        disabled={disabled}
      />
      <WordChoice
        name={`extent.${at}`}
        label="Extent"
        shortcut={keys['state.extent']}
        rule="extent"
        words={extentsFor(stance)}
        meanings={extentMeans}
        value={stance.extent}
        choose={(word) => edit(setExtent(statement, at, word))}
        disabled={disabled}
      />
      <Exchanges of={demand} isCurrent={at === current} />
      <Faults at={`stances.${at}`} />
    </div>
  )
}

/** What the stance on a demand depends on. */
function Exchanges({ of, isCurrent }: { of: string; isCurrent: boolean }) {
  const { statement, choices, ranked, keys, disabled, edit, name, focus } = useWork()
  const own = statement.exchanges.flatMap((it, at) => (it.of === of ? [{ ...it, at }] : []))
  return (
    <>
      {own.map(({ at, kind, for: on }) => (
        <div key={on} class="tie-row" data-exchange={at}>
          <WordChoice
            name={`exchange.${at}`}
            label={`Depends on ${name(on)}`}
            rule="exchange"
            words={exchangeKinds}
            meanings={exchangeText}
            value={kind}
            choose={(word) => edit(setExchangeKind(statement, at, word))}
            disabled={disabled}
          />
          <button
            type="button"
            class="plain remove"
            disabled={disabled}
            onClick={() => edit(dropExchange(statement, at))}
          >
            Remove<span class="hidden"> the condition {name(on)}</span>
          </button>
          <Faults at={`exchanges.${at}`} />
        </div>
      ))}
      {isCurrent && (
        <ChoiceField
          name="exchange"
          label="Depends on"
          shortcut={keys['state.exchange']}
          rule="exchange"
          choices={choices.demands.filter(({ id }) => id !== of)}
          // Those of the same statement first: a swap has both halves in it.
          ranked={likelyFirst(
            statement.stances.map((it) => it.demand),
            null,
            ranked.demands,
          ).filter(({ id }) => id !== of)}
          pending={ranked.pending}
          choose={(id) => {
            edit(addExchange(statement, of, id, 'exchange'))
            focus(`exchange.${statement.exchanges.length}`)
          }}
          placeholder="no other demand"
          disabled={disabled}
        />
      )}
    </>
  )
}
