/** Saves what a view shows as a picture, with its title, legend, source and data version in it. */
import { useRef } from 'preact/hooks'
import type { Caption } from '../../picture/picture.js'
import { useNames } from '../../state/catalog.js'
import { filterSentence } from '../../state/filter-words.js'
import type { ViewState } from '../../state/url-state.js'
import { longDay } from '../../time/days.js'
import type { Cited } from './citation.js'
import { fileNameOf } from './file-name.js'
import { SaveButtons } from './save-buttons.js'

interface Props {
  cited: Cited
  said: string | null
  /** The day that is shown, where it is not the lens's. */
  asOf: string | undefined
  state: ViewState
}

export function PictureButtons({ cited, said, asOf: shown, state }: Props) {
  const { dayOf, name } = useNames()
  const asOf = shown ?? dayOf(state)
  const origin = [
    asOf && `As of ${longDay(asOf)}, by the day it was ${state.clock}.`,
    filterSentence(state, name),
    originOf(cited),
  ]
  // A desk's drawing may have more in it than a phone's, and then another sentence.
  const caption = useRef<Caption>({ title: '', said: '', origin: '' })
  caption.current = { title: cited.title, said: said ?? '', origin: origin.filter(Boolean).join(' ') }
  const draw = async () => {
    const [{ pictureOf }, { asOnDesk }] = await Promise.all([
      import('../../picture/picture.js'),
      import('../../picture/as-on-desk.js'),
    ])
    const svg = await asOnDesk(() => pictureOf(document, caption.current))
    if (svg === null) throw new Error('This view has no picture to save. Print it, or take its data.')
    return svg
  }
  return <SaveButtons what="Picture" name={fileNameOf(cited.title)} draw={draw} />
}

/** The line that every picture carries. */
export const originOf = ({ dataset, version, url }: Cited) =>
  `Source: ${['Demarche', dataset].filter(Boolean).join(', ')}, data version ${version}. ${url}`
