/** Maps the documents of a DNA file to sources, and places in them to citations. */

import type { IdOf } from '../../records/id-maker.js'
import type { PlaceRecord, SourceRecord } from '../../records/records.js'
import { collectGarbage } from '../collect-garbage.js'
import type { DnaDocument, DnaFile, DnaStatement } from './dna-file.js'
import { placesOf } from './dna-places.js'
import { type Clock, isDatable } from './dna-time.js'

export interface DescribedDocument {
  source: SourceRecord
  text: string
  dateTime: string
  /** The places of a statement, one in each paragraph that it touches, or what is wrong with them. */
  cite(statement: DnaStatement): PlaceRecord[] | string
}

/** By the document's number; what is wrong with a document instead, where it cannot be a source. */
export function describeDocuments(file: DnaFile, idOf: IdOf, clock: Clock): Map<number, DescribedDocument | string> {
  const width = widthOf(file.documents)
  return new Map(
    file.documents.map((document): [number, DescribedDocument | string] => {
      const id = idOf('document', `document ${String(document.ID).padStart(width, '0')}`)
      collectGarbage()
      const { milliseconds } = document
      if (milliseconds === null) return [document.ID, 'it has no date']
      if (!isDatable(milliseconds)) return [document.ID, `its date, ${document.Date}, is in no year of four digits`]
      return [document.ID, describe(document, id, clock(milliseconds))]
    }),
  )
}

/** How a fault names a document. */
export const documentPlace = ({ ID, Title }: Pick<DnaDocument, 'ID' | 'Title'>) =>
  `document ${ID}${Title && ` ("${Title}")`}`

/** Digits of the highest number: ids padded to it sort as the numbers do. */
export function widthOf(all: readonly { ID: number }[]): number {
  return String(all.reduce((most, { ID }) => Math.max(most, ID), 0)).length
}

function describe(document: DnaDocument, id: string, dateTime: string): DescribedDocument {
  const day = dateTime.slice(0, 10)
  const { Text: text } = document
  const places = placesOf(text)
  return {
    text,
    dateTime,
    source: {
      id,
      title: document.Title || id,
      publisher: document.Source || null,
      publishedEarliest: day,
      publishedLatest: day,
      publishedBasis: "the document's date in DNA",
      file: `${id}.txt`,
      sha256: places.sha256,
      usableTo: places.length,
      url: null,
      language: null,
      author: document.Author || null,
      section: document.Section || null,
      genre: document.Type || null,
      notes: document.Notes || null,
    },
    cite({ Start, Stop }) {
      const span = `its span [${Start}, ${Stop})`
      if (Start < 0 || Start >= Stop || Stop > text.length)
        return `${span} is outside the text of ${documentPlace(document)}, which has ${text.length} characters`
      const spans = places.spans(Start, Stop)
      return spans.length === 0
        ? `${span} in ${documentPlace(document)} is blank`
        : spans.map((place) => ({ source: id, ...place }))
    },
  }
}
