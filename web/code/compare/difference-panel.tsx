/** One difference: the passage, both codings, the decision, and what the codebook says of the fields that differ. */
import type { RefObject } from 'preact'
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import { span } from '../../time/days.js'
import type { CodingMatter } from '../coding-api.js'
import { ByHand } from './by-hand.js'
import { CodebookSays } from './codebook-says.js'
import { comparedFields } from './compared-fields.js'
import { ComparedTable } from './compared-table.js'
import { type Comparison, decidedText, isStatement, type Take } from './comparison.js'
import { confusionsIn } from './confusions.js'
import { DecideBar } from './decide-bar.js'
import { Passage } from './passage.js'
import { passageOf, wordsOfPlace } from './passage-of.js'
import { ruledFieldsOf, type ruleFinder } from './rule-choices.js'
import { RuleField } from './rule-field.js'
import { titleOf } from './title-of.js'

/** What is being decided and waits for its rule; `final` is null until it is written by hand. */
export interface Pending {
  take: Take
  final: CodedStatement[] | null
}

interface Props {
  heading: RefObject<HTMLHeadingElement | null>
  /** The field that searches the codebook. */
  search: RefObject<HTMLInputElement | null>
  comparison: Comparison
  at: number
  matter: CodingMatter | null
  name: (id: string) => string
  rules: ReturnType<typeof ruleFinder>
  used: readonly string[]
  pending: Pending | null
  setPending: (pending: Pending | null) => void
  take: (take: Take) => void
  decide: (rule: string) => void
  show: (at: number) => void
}

export function DifferencePanel(props: Props) {
  const { heading, search, comparison, at, matter, name, rules, used, pending, setPending, take, decide, show } = props
  const { a, b, differences } = comparison
  const difference = differences[at]
  if (!difference) return null
  const paragraphs = matter?.paragraphs ?? []
  const fields = comparedFields(difference, {
    ...{ name, span },
    quote: (start, end) => wordsOfPlace(paragraphs, start, end),
  })
  const ruled = ruledFieldsOf(difference)
  const values = confusionsIn([difference]).flatMap(({ a, b }) => [a, b])
  const { decision } = difference
  const isWriting = pending?.take === 'hand' && pending.final === null
  const cancel = () => {
    setPending(null)
    heading.current?.focus()
  }
  return (
    <section class="difference" aria-label="Difference in hand">
      <header>
        <p class="kind">
          <span>
            Difference {at + 1} of {differences.length}
          </span>
        </p>
        <h2 tabIndex={-1} ref={heading}>
          {titleOf(difference, name)}
        </h2>
        {decision && <p class="decision">Decided: {decidedText(decision, a, b)}</p>}
      </header>
      <Passage paragraphs={passageOf(difference, paragraphs)} a={a} b={b} />
      {isWriting && matter && isStatement(difference) ? (
        <ByHand
          difference={difference}
          a={a}
          b={b}
          matter={matter}
          source={matter.source.id}
          name={name}
          use={(final) => setPending({ take: 'hand', final: [final] })}
          cancel={cancel}
        />
      ) : (
        <>
          <ComparedTable fields={fields} difference={difference} a={a} b={b} />
          {pending && !isWriting ? (
            <RuleField
              pending={pending}
              a={a}
              b={b}
              before={decision?.rule ?? ''}
              find={(typed) => rules.typed(typed, ruled, used, values)}
              decide={decide}
              cancel={cancel}
            />
          ) : (
            <DecideBar comparison={comparison} at={at} take={take} show={show} />
          )}
        </>
      )}
      <CodebookSays
        of={rules.of(ruled)}
        find={rules.found}
        decide={pending && !isWriting ? decide : null}
        search={search}
      />
    </section>
  )
}
