/** The passage of a difference: the paragraphs that either coding cites, with their neighbours, cut at every place. Pure. */

import { unbroken } from '../../state/unbroken.js'
import { unitOf } from '../bench/text/code-points.js'
import { cutRuns } from '../bench/text/cut-runs.js'
import type { CodingMatter } from '../coding-api.js'
import { type Difference, isStatement } from './comparison.js'

type Paragraph = CodingMatter['paragraphs'][number]

export interface PassageParagraph {
  number: number
  /** In code points of the text. */
  start: number
  /** Paragraphs are left out before it. */
  afterGap: boolean
  /** Cited by neither: it is there for its words alone. */
  isNeighbour: boolean
  runs: { text: string; by: string[] }[]
}

export function passageOf(difference: Difference, paragraphs: readonly Paragraph[]): PassageParagraph[] {
  const placesOf = (side: 'a' | 'b') =>
    isStatement(difference) ? (difference[side]?.citations ?? []).map((it) => ({ ...it, statement: side })) : []
  const places = [...placesOf('a'), ...placesOf('b')]
  const cited = new Set([
    ...places.map(({ paragraph }) => paragraph),
    ...(difference.paragraph === null ? [] : [difference.paragraph]),
  ])
  const near = (number: number) => cited.has(number) || cited.has(number - 1) || cited.has(number + 1)
  const shown = paragraphs.filter(({ number }) => near(number))
  return shown.map(({ number, start, end, text }, at) => ({
    ...{ number, start },
    afterGap: at > 0 && shown[at - 1]?.number !== number - 1,
    isNeighbour: !cited.has(number),
    runs: cutRuns(start, end, places).map((run) => ({
      text: text.slice(unitOf(text, run.start - start), unitOf(text, run.end - start)),
      by: run.statements,
    })),
  }))
}

/** The words of a place, shortened in their middle. */
export function wordsOfPlace(paragraphs: readonly Paragraph[], start: number, end: number): string {
  const paragraph = paragraphs.find((it) => it.start <= start && end <= it.end)
  if (!paragraph) return `${start} to ${end}`
  const { text, number } = paragraph
  const words = text.slice(unitOf(text, start - paragraph.start), unitOf(text, end - paragraph.start)).trim()
  const half = longest / 2
  const ends = [words.slice(0, half).replace(/\s+\S*$/, ''), words.slice(-half).replace(/^\S*\s+/, '')]
  const short = words.length <= longest ? words : ends.join(' … ')
  return `${unbroken(`¶ ${number}`)} “${short}”`
}

const longest = 80
