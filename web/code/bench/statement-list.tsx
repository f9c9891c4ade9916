/** All statements of the pass in the order of the text, each with its passage: another way in, and the one for screen readers. */

import type { VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { StanceLetter } from '../../shell/stance-letter.js'
import { stanceVerb } from '../../state/codebook-words.js'
import { unbroken } from '../../state/unbroken.js'
import { span } from '../../time/days.js'
import type { CodedStatement } from './statement/edits.js'
import type { BenchText } from './text/bench-text.js'
import { wordsBetween } from './text/phrase.js'
import { useParts } from './use-parts.js'
import './statement-list.css'

interface Props {
  statements: readonly CodedStatement[]
  text: BenchText
  open: string | null
  name: (id: string) => string
  openStatement: (key: string) => void
}

/** Paragraphs whose statements are drawn together. */
const inPart = 24

export function StatementList({ statements, text, open, name, openStatement }: Props) {
  const known = useRef<ReadonlyMap<string, Drawn>>(new Map())
  const latest = useRef(openStatement)
  latest.current = openStatement
  const entries = useMemo(() => {
    const drawn = new Map<string, Drawn>()
    for (const statement of statements) {
      const props = { statement, text, name, isOpen: statement.key === open }
      const before = known.current.get(statement.key)
      const isSame = before && names.every((it) => before.props[it] === props[it])
      const node = () => <Entry key={statement.key} {...props} openStatement={(key) => latest.current(key)} />
      drawn.set(statement.key, isSame ? before : { props, node: node() })
    }
    known.current = drawn
    return [...drawn.values()].map(({ node }) => node)
  }, [statements, text, name, open])
  const parts = useParts(
    entries,
    (index) => Math.floor(Math.min(...(statements[index]?.citations ?? []).map((it) => it.paragraph)) / inPart),
    (part, nodes) => (
      // Screen readers pass over it: what is in it are items of the whole list.
      <div key={part} class="part">
        {nodes}
      </div>
    ),
  )
  return (
    <section class="bench-list" aria-label="All statements">
      <h2>
        All statements <span class="count">{statements.length}</span>
      </h2>
      {statements.length === 0 && <p class="quiet">None yet. Select a sentence, then press Enter.</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: items of an ol cannot stand in parts. */}
      {statements.length > 0 && <div role="list">{parts}</div>}
    </section>
  )
}

interface EntryProps extends Pick<Props, 'text' | 'name' | 'openStatement'> {
  statement: CodedStatement
  isOpen: boolean
}

interface Drawn {
  props: Omit<EntryProps, 'openStatement'>
  node: VNode
}

const names = ['statement', 'text', 'name', 'isOpen'] as const satisfies (keyof Drawn['props'])[]

function Entry({ statement, text, isOpen, name, openStatement }: EntryProps) {
  const { key, speaker, earliest, latest, stances, assesses, citations, summary } = statement
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list.
    <div role="listitem" class={isOpen ? 'open' : undefined}>
      <button type="button" class="plain" aria-current={isOpen ? 'true' : undefined} onClick={() => openStatement(key)}>
        {speaker ? name(speaker) : 'No speaker yet'}
        {earliest && latest && `, ${unbroken(span(earliest, latest))}`}
      </button>
      {stances.map(({ demand, stance, extent }) => (
        <p key={demand} class="stance-of">
          {stance && <StanceLetter stance={stance} />}
          <span>
            {stance ? stanceVerb[stance] : 'no stance yet on'} {name(demand)}
            {extent && extent !== 'full' && `, ${extent}`}
          </span>
        </p>
      ))}
      {assesses.map(({ target, status }) => (
        <p key={target}>
          says of {name(target)}: {status ?? 'nothing yet'}
        </p>
      ))}
      {summary && <p>{summary}</p>}
      {citations.map(({ paragraph, start, end }) => (
        <blockquote key={`${start} ${end}`}>
          <span class="quiet">{unbroken(`¶ ${paragraph}`)}</span> {wordsBetween(text, start, end)}
        </blockquote>
      ))}
    </div>
  )
}
