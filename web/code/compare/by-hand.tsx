/** A statement that is decided by hand: it begins as one of the two codings, and takes its places from both, or from the text. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import { useNames } from '../../state/catalog.js'
import type { CodingMatter } from '../coding-api.js'
import { choicesOf } from '../records/choices.js'
import { RecordCells } from '../records/record-cells.js'
import { keptIn, type TypedRecord, typedOf } from '../records/typed-record.js'
import '../records/records.css'
import { useFaults } from '../use-faults.js'
import { bothPlaces, fittingPlace } from './both-places.js'
import type { Difference } from './comparison.js'
import { PlacesField } from './places-field.js'
import { statementFields } from './statement-fields.js'

interface Props {
  difference: Difference<'statement'>
  a: string
  b: string
  matter: CodingMatter
  source: string
  name: (id: string) => string
  use: (final: CodedStatement) => void
  cancel: () => void
}

export function ByHand({ difference, a, b, matter, source, name, use, cancel }: Props) {
  const { issues } = useNames()
  const form = useRef<HTMLFormElement>(null)
  const begun = difference.decision?.final?.[0] ?? difference.a ?? difference.b
  const choices = useMemo(() => choicesOf(matter, issues), [matter, issues])
  const [typed, setTyped] = useState<TypedRecord>(() => typedOf(statementFields, begun ?? {}))
  const [citations, setCitations] = useState(begun?.citations ?? [])
  const text = useMemo(
    () => ({ paragraphs: matter.paragraphs, language: matter.source.language ?? undefined }),
    [matter],
  )
  useLayoutEffect(() => form.current?.querySelector('select')?.focus(), [])
  const statement = statementOf(begun?.key ?? 'k', typed, citations)
  const faults = useFaults(source, statement)
  if (!begun) return null
  return (
    <form
      class="code-form by-hand"
      ref={form}
      aria-label="By hand"
      onSubmit={(event) => {
        event.preventDefault()
        use(statement)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) use(statement)
        else return
        event.preventDefault()
      }}
    >
      {difference.a && difference.b && (
        <p>
          Begin with{' '}
          {(
            [
              ['a', a],
              ['b', b],
            ] as const
          ).map(([side, coder]) => (
            <button
              key={side}
              type="button"
              onClick={() => {
                setTyped(typedOf(statementFields, difference[side] ?? {}))
                setCitations(difference[side]?.citations ?? [])
              }}
            >
              {coder}’s
            </button>
          ))}
        </p>
      )}
      <PlacesField
        all={bothPlaces(difference.a, difference.b, citations)}
        chosen={statement.citations}
        change={setCitations}
        told={toldOf(statement)}
        {...{ a, b, name, text }}
      />
      <div class="columns">
        <RecordCells fields={statementFields} typed={typed} change={setTyped} choices={choices} />
      </div>
      {faults.length > 0 && (
        <div class="faults">
          <h3>What the codebook’s checks say</h3>
          <ul>
            {faults.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="form-end">
        <button type="submit" class="main" aria-keyshortcuts="Control+Enter">
          Use this statement
        </button>{' '}
        <button type="button" aria-keyshortcuts="Escape" onClick={cancel}>
          Cancel
        </button>
      </p>
    </form>
  )
}

const toldOf = ({ stances, assesses }: CodedStatement) => [
  ...new Set([...stances.map(({ demand }) => demand), ...assesses.map(({ target }) => target)]),
]

function statementOf(key: string, typed: TypedRecord, citations: CodedStatement['citations']): CodedStatement {
  const own = keptIn(statementFields, typed) as Omit<CodedStatement, 'key' | 'citations'>
  const kept: CodedStatement = {
    ...{ key, ...own, citations },
    stances: own.stances.filter(({ demand }) => demand),
    exchanges: own.exchanges.filter((one) => one.of && one.for),
    assesses: own.assesses.filter(({ target }) => target),
    relays: own.relays.filter(({ actor }) => actor),
  }
  const relays = kept.relays.map(({ actor }) => actor)
  return { ...kept, citations: citations.map((place) => fittingPlace(place, toldOf(kept), relays)) }
}
