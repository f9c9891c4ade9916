/** The citation of a view: as text, and as a file for LaTeX or a reference manager. */
import { useRef } from 'preact/hooks'
import { download } from '../../picture/download.js'
import { bibtexOf } from './bibtex.js'
import { type Cited, citationText } from './citation.js'
import { cslOf } from './csl.js'
import { fileNameOf } from './file-name.js'

interface Props {
  cited: Cited
  copy: (text: string, what: string) => void
}

export function CiteView({ cited, copy }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const text = citationText(cited)
  const save = (content: string, type: string, ending: string) =>
    download(`${fileNameOf(cited.title)}.${ending}`, new Blob([content], { type }))
  return (
    <fieldset>
      <legend>Cite this {cited.quoted ? 'statement' : 'view'}</legend>
      <textarea
        readOnly
        aria-label="Citation"
        rows={cited.quoted ? 8 : 6}
        ref={field}
        value={text}
        onFocus={() => field.current?.select()}
      />
      <button type="button" onClick={() => copy(text, 'Citation')}>
        Copy citation
      </button>{' '}
      <button type="button" onClick={() => save(bibtexOf(cited), 'application/x-bibtex', 'bib')}>
        BibTeX
      </button>{' '}
      <button type="button" onClick={() => save(cslOf(cited), 'application/vnd.citationstyles.csl+json', 'json')}>
        CSL-JSON
      </button>
    </fieldset>
  )
}
