/** The Share menu: link, pictures, citation, embed code, data and print. */

import { useState } from 'preact/hooks'
import { picturedIn } from '../../picture/pictured.js'
import { useNames } from '../../state/catalog.js'
import { useDataVersions } from '../../state/data-versions.js'
import { hrefOf, plainView, readState, sameLens } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { Popup } from '../popup.js'
import { useCopy } from '../use-copy.js'
import type { Cited, Quoted } from './citation.js'
import { CiteView } from './cite-view.js'
import { type Data, DataFiles } from './data-files.js'
import { EmbedField } from './embed-field.js'
import { FollowView } from './follow-view.js'
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
  const [wasOpened, open] = useState(false)
  const versions = useDataVersions(wasOpened ? 0 : null).answer
  const url = link === undefined ? location.href : `${location.origin}${link ?? ''}`
  const state = readState(location.pathname, location.search)
  const cited: Cited = {
    title,
    dataset: dataset?.title ?? '',
    version: answer?.data.version ?? '',
    release: releaseOf(versions?.items.find(({ version }) => version === answer?.data.version)),
    url,
    accessed: new Date().toISOString().slice(0, 10),
    quoted,
  }
  return (
    <Popup
      label="Share"
      title="Link, picture, citation and data of this view"
      onOpen={() => {
        setHasPicture(picturedIn(document).length > 0)
        open(true)
      }}
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
        <FollowView state={state} copy={copy} />
        {link !== null && <EmbedField title={title} version={cited.version} copy={copy} />}
        <DataFiles data={data} />
        <p role="status" class="quiet">
          {said}
        </p>
      </div>
    </Popup>
  )
}

/** Where the page says what a version changed. */
const releaseOf = (item: { published: string } | undefined): Cited['release'] =>
  item
    ? {
        day: item.published.slice(0, 10),
        url: `${location.origin}${hrefOf({ ...plainView, view: 'method', section: 'data' })}`,
      }
    : null
