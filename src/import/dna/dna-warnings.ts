/** Warnings about a DNA file that can be imported: its hours, its days, its names, its texts. */
import { doubtfulDays } from '../doubtful-days.js'
import { doubtAbout } from '../doubtful-text.js'
import type { Remark } from '../imported.js'
import { type DescribedDocument, documentPlace } from './dna-documents.js'
import type { DnaFile } from './dna-file.js'
import type { DnaNames } from './dna-names.js'
import { isDatable } from './dna-time.js'
import { zoneWarning } from './zone-warning.js'

/** `zone` is the one in which DNA 2 dates were read; null for DNA 3, which has none. */
export function dnaWarnings(
  file: DnaFile,
  { actors, demands }: Pick<DnaNames, 'actors' | 'demands'>,
  zone: string | null,
  documents: ReadonlyMap<number, DescribedDocument | string>,
): Remark[] {
  const dated = file.documents.flatMap(({ milliseconds, ...document }) =>
    milliseconds !== null && isDatable(milliseconds) ? [{ ...document, milliseconds }] : [],
  )
  const days = file.documents.flatMap((document) => {
    const described = documents.get(document.ID)
    if (described === undefined || typeof described === 'string') return []
    const day = described.source.publishedLatest
    return [{ day, written: day, place: documentPlace(document) }]
  })
  const names = [
    ...actors.map(({ name, kind }) => ({ place: `the ${kind} "${name}"`, text: name })),
    ...demands.map(({ name }) => ({ place: `the concept "${name}"`, text: name })),
    ...file.documents.map((document) => ({ place: documentPlace(document), text: document.Title })),
  ]
  const lost = file.documents.filter(({ Text }) => Text.includes('\ufffd'))
  return [
    ...(zone === null ? [] : zoneWarning(dated, zone)),
    ...doubtfulDays(days, new Date().toISOString().slice(0, 10)),
    ...names.flatMap(({ place, text }) => {
      const reason = doubtAbout(text)
      return reason === null ? [] : [{ place, reason }]
    }),
    ...lost.map((document) => ({
      place: documentPlace(document),
      reason: 'its text contains �, which stands for a lost letter',
    })),
  ]
}
