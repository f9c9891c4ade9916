/** All statements of the pass in the order of the text, each with its passage: another way in, and the one for screen readers. */
import { useMemo } from 'preact/hooks'
import { StanceLetter } from '../../shell/stance-letter.js'
import { stanceVerb } from '../../state/codebook-words.js'
import { span } from '../../time/days.js'
import type { CodedStatement } from './statement/edits.js'
import type { BenchText } from './text/bench-text.js'
import { wordsBetween } from './text/phrase.js'
import './statement-list.css'

interface Props {
  statements: readonly CodedStatement[]
  text: BenchText
  open: string | null
  name: (id: string) => string
  openStatement: (key: string) => void
}

export function StatementList({ statements, text, open, name, openStatement }: Props) {
  return (
    <section class="bench-list" aria-label="All statements">
      <h2>
        All statements <span class="count">{statements.length}</span>
      </h2>
      {statements.length === 0 && <p class="quiet">None yet. Select a sentence, then press Enter.</p>}
      <ol>
        {statements.map((statement) => (
          <Entry key={statement.key} {...{ statement, text, name, openStatement }} isOpen={statement.key === open} />
        ))}
      </ol>
    </section>
  )
}

interface EntryProps extends Pick<Props, 'text' | 'name' | 'openStatement'> {
  statement: CodedStatement
  isOpen: boolean
}

function Entry(props: EntryProps) {
  const { statement, text, isOpen, name } = props
  return useMemo(() => drawn(props), [statement, text, isOpen, name])
}

function drawn({ statement, text, isOpen, name, openStatement }: EntryProps) {
  const { key, speaker, earliest, latest, stances, assesses, citations, summary } = statement
  return (
    <li class={isOpen ? 'open' : undefined}>
      <button type="button" class="plain" aria-current={isOpen ? 'true' : undefined} onClick={() => openStatement(key)}>
        {speaker ? name(speaker) : 'No speaker yet'}
        {earliest && latest && `, ${span(earliest, latest)}`}
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
          <span class="quiet">¶ {paragraph}</span> {wordsBetween(text, start, end)}
        </blockquote>
      ))}
    </li>
  )
}
