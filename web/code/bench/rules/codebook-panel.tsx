/** The codebook beside the statement: what it says of the field in focus, or what is found in it. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import codebook from '../../../../cypher/CODEBOOK.md'
import { wordIndex } from '../../../../src/codebook/word-index.js'
import { type Part, partsOf, type RuledField, rulesOf } from './codebook-parts.js'
import { type FieldHelp, fieldHelp } from './field-help.js'
import { sectionInWords } from './in-words.js'
import './codebook-panel.css'

interface Props {
  /** null: the whole codebook is searched. */
  field: RuledField | null
  close: () => void
}

const mostFound = 30
let known: Part[] | undefined

export function CodebookPanel({ field, close }: Props) {
  known ??= partsOf(codebook)
  const parts = known
  const [typed, setTyped] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    setTyped('')
    if (field === null) search.current?.focus()
  }, [field])
  const find = useMemo(() => wordIndex(parts.map(({ section, text }) => [section, text])), [parts])
  const found = typed.trim() === '' ? [] : find(typed).flatMap(({ at }) => parts[at] ?? [])
  const shown = typed.trim() !== '' ? found.slice(0, mostFound) : field ? rulesOf(parts, field) : []
  return (
    <section class="codebook-panel" aria-label="Codebook" data-panel="codebook">
      <header>
        <h2>{field && typed === '' ? fieldHelp[field].title : 'The codebook'}</h2>
        <input
          type="search"
          ref={search}
          aria-label="Search the codebook and its rulings"
          placeholder="Search rules and rulings"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      {typed.trim() !== '' && (
        <p class="quiet" role="status">
          {found.length === 0
            ? 'Nothing found.'
            : `${found.length} found${found.length > mostFound ? `, ${mostFound} shown` : ''}.`}
        </p>
      )}
      {field && typed.trim() === '' && <Help {...fieldHelp[field]} />}
      {runsOf(shown).map(({ section, head, own }) => (
        <div key={own[0]?.text}>
          <p class="kind">{sectionInWords(section)}</p>
          <div
            // The HTML is safe: it is made from this project's own codebook by the build.
            dangerouslySetInnerHTML={{
              __html:
                head === null
                  ? listed(own)
                  : `<table class="rows"><thead>${head}</thead><tbody>${own.map(({ html }) => html).join('')}</tbody></table>`,
            }}
          />
        </div>
      ))}
    </section>
  )
}

/** Plain words first: whoever needs the law goes on to it. */
const Help = ({ says, example }: FieldHelp) => (
  <>
    {says.map((sentences) => (
      <p key={sentences}>{sentences}</p>
    ))}
    {example && (
      <p class="example">
        <b>For example:</b> {example}
      </p>
    )}
    <h3>In the codebook’s own words</h3>
    <p class="quiet">Its examples are from the dataset that it was first written for.</p>
  </>
)

const listed = (parts: readonly Part[]) =>
  parts.map(({ html }) => html.replace(/^<li>([\s\S]*)<\/li>$/, '<p>$1</p>')).join('')

/** Pieces that follow one another in one section, and in one table. */
function runsOf(parts: readonly Part[]): { section: string; head: string | null; own: Part[] }[] {
  const runs: { section: string; head: string | null; own: Part[] }[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last && last.section === part.section && last.head === part.head) last.own.push(part)
    else runs.push({ section: part.section, head: part.head, own: [part] })
  }
  return runs
}
