/** The Share menu: link, pictures, citation, data and print. */

import { useState } from 'preact/hooks'
import { picturedIn } from '../../picture/pictured.js'
import { useNames } from '../../state/catalog.js'
import { hrefOf, readState, sameLens } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { Popup } from '../popup.js'
import { useCopy } from '../use-copy.js'
import type { Cited, Quoted } from './citation.js'
import { CiteView } from './cite-view.js'
import { type Data, DataFiles } from './data-files.js'
import { PictureButtons } from './picture-buttons.js'
import { QuoteCard } from './quote-card.js'
import './share-menu.css'

interface Props {
  title: string
  said: string | null
  data: Data | null
  /** The path of what is on the screen, where the address has another; null where it does not fit into a link. */
  link?: string | null | undefined
  /** The sentence that the view is of. */
  quoted?: Quoted | undefined
  /** The day that is shown, where it is not the lens's. */
  asOf?: string | undefined
}

export function ShareMenu({ title, said: sentence, data, link, quoted, asOf }: Props) {
  const { dataset } = useNames()
  const { answer } = useAnswer('stats', {})
  const { copy, said } = useCopy()
  // Whether there is a picture is known once the view is there: it is looked up when the menu opens.
  const [hasPicture, setHasPicture] = useState(false)
  const url = link === undefined ? location.href : `${location.origin}${link ?? ''}`
  const state = readState(location.pathname, location.search)
  const cited: Cited = {
    title,
    dataset: dataset?.title ?? '',
    version: answer?.data.version ?? '',
    url,
    accessed: new Date().toISOString().slice(0, 10),
    quoted,
  }
  return (
    <Popup
      label="Share"
      title="Link, picture, citation and data of this view"
      onOpen={() => setHasPicture(picturedIn(document).length > 0)}
    >
      <div class="share">
        <p>
          <button type="button" disabled={link === null} onClick={() => copy(url, 'Link')}>
            Copy link
          </button>{' '}
          <button type="button" onClick={() => print()}>
            Print
          </button>{' '}
          <a href={hrefOf(sameLens(state, 'brief'))}>A brief of this day, to print</a>
        </p>
        {link === null && <p>This text is too long for a link. Share the text itself.</p>}
        {hasPicture && <PictureButtons cited={cited} said={sentence} asOf={asOf} state={state} />}
        {quoted && <QuoteCard cited={cited} quoted={quoted} />}
        <CiteView cited={cited} copy={copy} />
        <DataFiles data={data} />
        <p role="status" class="quiet">
          {said}
        </p>
      </div>
    </Popup>
  )
}
