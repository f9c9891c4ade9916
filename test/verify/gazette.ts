/** A made-up text and what a graph says of it, without a fault. */
import { createHash } from 'node:crypto'
import type { Place, SourceRecord, Uncoded } from '../../src/verify/verify-source.js'

export const text = 'Harbour news\n\nRed 🌉 will open the bridge in May.\nBlue kept silent.\n'
export const bytes = Buffer.from(text)
export const sha256 = createHash('sha256').update(bytes).digest('hex')
export const source: SourceRecord = {
  id: 'gazette',
  file: 'gazette.txt',
  sha256,
  usableTo: 66,
  publishedLatest: '2022-06-01',
}
/** Code points: the bridge counts as one, so the second line that is not blank is [14, 47). */
export const place: Place = {
  by: 's1',
  source: 'gazette',
  paragraph: 2,
  start: 14,
  end: 47,
  phrase: 'open the bridge',
  earliest: '2022-05-01',
  latest: '2022-05-31',
}
export const listed = (...paragraphs: number[]): Uncoded[] =>
  paragraphs.map((paragraph) => ({ source: 'gazette', paragraph, reason: 'title', note: '' }))
