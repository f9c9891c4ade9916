/** Merges imported sources into those of a dataset: the same text is the same source. */
import type { SourceRecord } from '../records/records.js'
import { foldName } from './fold-name.js'
import type { IdIn, Merging } from './merging.js'

/** `texts` are those that the import brings, by file. */
export function mergeSources(
  { known, merged, freeId, met }: Merging,
  imported: readonly SourceRecord[],
  texts: ReadonlyMap<string, string>,
): IdIn {
  const ids = new Map<string, string>()
  for (const source of imported) {
    const same = known.sources.find((it) => it.sha256 !== null && it.sha256 === source.sha256)
    const alike = same ?? known.sources.find((it) => it.id === source.id || sameTitle(it, source))
    const text = texts.get(source.file)
    // A text that a sheet's rows make up is another one with each sheet, whatever it is called.
    const isMadeUp = (it: SourceRecord) => it.notes !== null && it.notes === source.notes && text !== undefined
    if (alike && (alike === same || !isMadeUp(alike))) {
      const fault = alike === same ? null : faultOf(alike, source, text)
      if (fault) merged.faults.push({ place: `the source "${source.title}"`, reason: fault })
      ids.set(source.id, alike.id)
      met('sources', alike.id)
      continue
    }
    const id = freeId(source.id)
    const file = text === undefined || id === source.id ? source.file : `${id}.txt`
    ids.set(source.id, id)
    merged.added.sources.push({ ...source, id, file })
    if (text !== undefined) merged.texts.set(file, text)
  }
  return (id) => ids.get(id) ?? id
}

const sameTitle = (a: SourceRecord, b: SourceRecord) => foldName(a.title) === foldName(b.title)

/** Why the places of an imported source are none in the text that the dataset knows under its name. */
function faultOf(known: SourceRecord, source: SourceRecord, text: string | undefined): string | null {
  if (text !== undefined)
    return (
      `the dataset has its text as ${known.id}, so each of its rows needs its place there: file, paragraph, start, end ` +
      'and phrase (demarche locate finds them)'
    )
  if (source.sha256 !== null && known.sha256 !== null)
    return `its sha256 is not that of ${known.id}, which the dataset has under this name`
  return null
}
