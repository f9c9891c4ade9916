/** Saves a quotation as a card: phrase, speaker, outlet, day and address. */
import { inSpan } from '../../time/days.js'
import type { Cited, Quoted } from './citation.js'
import { fileNameOf } from './file-name.js'
import { originOf } from './picture-buttons.js'
import { SaveButtons } from './save-buttons.js'

export function QuoteCard({ cited, quoted }: { cited: Cited; quoted: Quoted }) {
  const { publisher, author, title, publishedEarliest, publishedLatest } = quoted.source
  const draw = async () => {
    const [{ quoteCard }, { paletteOf }] = await Promise.all([
      import('../../picture/quote-card.js'),
      import('../../picture/palette.js'),
    ])
    const outlet = publisher ?? author ?? title
    const day = inSpan(publishedEarliest, publishedLatest).replace(/^on /, '')
    // The record does not say of a phrase whether it stands in quotation marks: it goes under the name of its source.
    const printedIn = `of ${quoted.by}, ${quoted.isDirect ? 'whom it quotes in part' : 'in the source’s words'}`
    const card = {
      phrase: quoted.phrase,
      by: `${outlet}, ${day}`,
      printedIn,
      about: quoted.about,
      origin: originOf(cited),
    }
    return quoteCard(card, paletteOf(document.documentElement))
  }
  return <SaveButtons what="Quote card" name={`quote-${fileNameOf(quoted.by)}`} draw={draw} />
}
