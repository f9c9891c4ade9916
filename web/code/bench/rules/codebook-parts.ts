/** The codebook in pieces, from the HTML that the build makes of it: its sections, and the pieces that a field needs. Pure. */

import { inWords } from './in-words.js'

export interface Part {
  /** Heading of its section. */
  section: string
  html: string
  /** Of a row: the head of its table. */
  head: string | null
  /** Without marks, for searching. */
  text: string
}

/** Paragraphs, items and rows in order, each with the heading above it. */
export function partsOf(html: string): Part[] {
  const parts: Part[] = []
  let section = ''
  let head: string | null = null
  for (const [, heading, block] of inWords(html).matchAll(
    /<h[12][^>]*>([\s\S]*?)<\/h[12]>|(<p>[\s\S]*?<\/p>|<li>[\s\S]*?<\/li>|<tr>[\s\S]*?<\/tr>)/g,
  )) {
    if (heading !== undefined) section = plain(heading)
    else if (block !== undefined && /^<tr>\s*<th/.test(block)) head = block
    else if (block !== undefined) {
      parts.push({ section, html: block, head: block.startsWith('<tr>') ? head : null, text: plain(block) })
    }
  }
  return parts
}

const entities: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&amp;': '&', '&lt;': '<', '&gt;': '>' }

const plain = (html: string) =>
  html
    .replace(/<\/t[dh]>/g, ': ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(quot|#39|amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/:$/, '')

/** What the bench asks for: the fields of a statement, and what stands beside it. */
export const ruledFields = [
  ...(['speaker', 'demand', 'stance', 'extent', 'exchange', 'days', 'mode', 'certainty'] as const),
  ...(['summary', 'place', 'relay', 'occasion', 'assessment', 'denial', 'uncoded', 'statement'] as const),
] as const
export type RuledField = (typeof ruledFields)[number]

/** By the section's number and, within it, how a piece begins; a section without one is shown whole. */
const where: Record<RuledField, readonly (readonly [section: string, begins?: RegExp])[]> = {
  statement: [['1.']],
  speaker: [
    ['3.', /^Actor (made|represents)/],
    ['3.', /^relation of a relay/],
    ['1.', /^A statement is/],
  ],
  demand: [
    ['1.', /^Code only the demand/],
    ['1.', /^Code it when/],
  ],
  stance: [['3.', /^(raiser|addressee|third|A raiser that refuses|Statement (asserts|concedes|rejects))/]],
  extent: [['3.', /^extent:/]],
  exchange: [
    ['3.', /^Statement in exchange for/],
    ['3.', /^extent:/],
    ['8.', /^(packed conditions|"X before)/],
  ],
  days: [['4.']],
  mode: [['2.', /^mode describes/]],
  certainty: [['2.', /^certainty is|^mode describes/]],
  summary: [['2.', /^Statement:/]],
  place: [['3.', /^(Every stance and every|Offsets count|Statement cited in)/]],
  relay: [['3.', /^(relation of a relay|Statement relayed by)/]],
  occasion: [
    ['2.', /^Event:/],
    ['3.', /^Statement made at/],
    ['8.', /^two acts told/],
  ],
  assessment: [
    ['3.', /^Statement assesses/],
    ['8.', /^(progress,|"gave no commitment"|a goal that one side)/],
  ],
  denial: [
    ['2.', /^mode describes|^certainty is/],
    ['3.', /^Statement disputed by/],
  ],
  uncoded: [
    ['1.', /^Code it when/],
    ['8.', /not coded/],
  ],
}

/** What the codebook says of a field: pieces in its own order. */
export function rulesOf(parts: readonly Part[], field: RuledField): Part[] {
  return parts.filter(({ section, text }) =>
    where[field].some(([number, begins]) => section.startsWith(number) && (begins?.test(text) ?? true)),
  )
}
