/** The last stances of speakers on demands as nodes and edges to draw. Pure. */
import { groupBy } from '../../../src/codebook/group-by.js'
import type { Stance } from '../../../src/codebook/words.js'
import { type Drawable, type DrawnEdge, type DrawnNode, heading } from '../../drawing/drawable.js'
import { sideProperty } from '../../shell/side-colour.js'
import type { Answer, Item } from '../../state/ask.js'
import type { Catalog } from '../../state/catalog.js'
import { stanceLetter } from '../../state/codebook-words.js'
import { issueHeading, sideHeading, tableLayout } from './table-layout.js'

export type LastStance = Item<'stances'>
export type Stances = Answer<'stances'>

/** More lines than these cannot be told apart; those of most statements are drawn. */
export const mostLines = { wide: 100, narrow: 40 }
/** More letters than these hide the lines of a phone. */
const mostLetters = 16

export interface TableElements {
  drawn: Drawable
  height: number
  speakers: number
  /** How many of the stances are drawn. */
  lines: number
}

export const speakerId = ({ speaker, side }: { speaker: string; side: string }) => `${speaker}@${side}`
export const stanceId = (item: LastStance) => `${speakerId(item)}>${item.demand}`

/** `A`, or `A/C` where stances of the last day differ; `A?` where all of it is denied. */
export const lettersOf = ({ acts, disputed }: LastStance) =>
  [...new Set(acts.map(({ stance }) => stanceLetter[stance]))].join('/') + (disputed ? '?' : '')

interface Wanted {
  sides: readonly string[]
  width: number
  narrow: boolean
  /** A selected node, all of whose stances are drawn. */
  selected: string | null
}

export function tableElements(
  { items, speakers, demands }: Stances,
  { sides, width, narrow, selected }: Wanted,
  catalog: Pick<Catalog, 'name' | 'demands' | 'issues' | 'dataset'>,
): TableElements {
  const { name } = catalog
  // While other sides are asked for, the stances are still those of the ones before.
  const ofSides = items.filter(({ side }) => sides.includes(side))
  const lines = linesOf(ofSides, selected, narrow ? mostLines.narrow : mostLines.wide)
  // On a phone, those without a line would only put the others out of sight.
  const lined = narrow && lines.length < ofSides.length ? new Set([...lines.map(speakerId), selected]) : null
  const columns = sides.map((side) => ({
    side,
    people: speakers
      .filter((it) => it.side === side && (lined?.has(speakerId(it)) ?? true))
      .map((it) => ({ ...it, id: speakerId(it), caption: name(it.speaker) })),
  }))
  const counts = new Map(demands.map(({ demand, statements }) => [demand, statements]))
  // In the order of the codebook.
  const shown = [...catalog.demands.values()].filter(({ id }) => counts.has(id))
  const blocks = [...groupBy(shown, ({ issue }) => issue)].map(([issue, some]) => ({
    issue,
    demands: some.map(({ id, name }) => ({ id, caption: name })),
  }))
  const { places, boxes, height } = tableLayout(columns, blocks, width, narrow)
  const most = Math.max(1, ...speakers.map(({ statements }) => statements))
  const placed = (id: string) => ({ id, place: places.get(id) })
  const nodes: DrawnNode[] = [
    ...columns.flatMap(({ side, people }) => [
      { ...placed(sideHeading(side)), kind: heading, caption: name(side), colour: sideProperty(catalog, side) },
      ...people.map(({ id, caption, statements }) => ({
        ...placed(id),
        kind: 'Actor',
        caption,
        colour: sideProperty(catalog, side),
        size: sizeOf(statements / most),
        faint: statements === 0,
      })),
    ]),
    ...blocks.flatMap((block) => [
      { ...placed(issueHeading(block.issue)), kind: heading, caption: catalog.issues.get(block.issue) ?? block.issue },
      ...block.demands.map(({ id, caption }) => ({
        ...placed(id),
        ...{ kind: 'Demand', caption, box: boxes.get(id), faint: counts.get(id) === 0 },
      })),
    ]),
  ]
  const isChosen = lines.some((it) => isOf(it, selected))
  const isCrowded = narrow && lines.length > mostLetters
  const heaviest = Math.max(8, ...items.map(({ count }) => count))
  return {
    drawn: { nodes, edges: lines.map((it) => lineOf(it, heaviest, isChosen ? isOf(it, selected) : !isCrowded)) },
    height,
    speakers: columns.reduce((sum, { people }) => sum + people.length, 0),
    lines: lines.length,
  }
}

/** The area of a disc grows with its share of the most statements, up to a size that leaves room for names. */
const sizeOf = (share: number) => 8 + 18 * Math.sqrt(share)

/** The weightiest, and all of the selected node. */
function linesOf(items: readonly LastStance[], selected: string | null, most: number): LastStance[] {
  if (items.length <= most) return [...items]
  const byCount = [...items].sort((a, b) => b.count - a.count)
  const kept = new Set(byCount.slice(0, most))
  return items.filter((it) => kept.has(it) || isOf(it, selected))
}

const isOf = (it: LastStance, selected: string | null) =>
  selected !== null && [speakerId(it), it.demand, stanceId(it)].includes(selected)

function lineOf(item: LastStance, heaviest: number, lettered: boolean): DrawnEdge {
  const kind: Stance | 'MIXED' = item.stance ?? 'MIXED'
  return {
    id: stanceId(item),
    from: speakerId(item),
    to: item.demand,
    kind,
    ...(lettered ? { letter: lettersOf(item) } : {}),
    width: 1.2 + (3 * Math.log(item.count)) / Math.log(heaviest),
    told: item.word !== 'own',
    level: true,
  }
}
