/** The demands that a claim names, by label or by what they propose, and whether it speaks of their content the other way round. */
import type { KnownDemand } from './record.js'
import { stemsOf } from './stems.js'

export interface DemandMention {
  id: string
  /** Named by its whole label; otherwise some words of it and of its proposition occur. */
  isLabel: boolean
  score: number
  /** Demands that narrow it, and whose own words the claim has too: a "24-hour ceasefire" is no ceasefire in general. */
  narrower: string[]
  /** The claim speaks of what the demand rules out: "joining NATO" for giving it up. */
  isTurned: boolean
  /** By its label word for word. */
  isExact: boolean
  /** Labels that differ by nothing but the actors in them. */
  alike: string
}

interface Known extends KnownDemand {
  exact: RegExp
  label: readonly string[]
  words: ReadonlySet<string>
  /** What comes behind "no" or "gives up" in its proposition. */
  ruledOut: ReadonlySet<string>
  startsWithNo: boolean
  keeps: boolean
}

/** What fits worse is named by accident. */
const leastScore = 0.4
const window = 7
const setting = stemsOf('talks meeting presidents')
/** Of bare "talks" every report is full; these words name them as what is wanted. */
const peaceTalks = /\bpeace (?:talks?|negotiations?)\b/
const [talks] = stemsOf('talks')
const losing =
  /\b(?:surrender\w*|ced(?:e|es|ed|ing)|giv(?:e|es|en|ing) (?:up|away)|gave (?:up|away)|relinquish\w*|part with|yield\w*)\b/g
/** What is given up is no demand: "gave up its demand that Ukraine give up NATO" has an act and a content. */
const losingContent = new RegExp(
  `(?:${losing.source}|\\b(?:renounc|renunciation|abandon)\\w*\\b)(?! (?:its|his|her|their|the) (?:\\S+ )?(?:demands?|calls?|claims?|requests?|insistence)\\b)`,
  'g',
)

export type DemandFinder = (marked: string) => DemandMention[]

/** @param mark replaces the actors in a text */
export function demandFinder(demands: readonly KnownDemand[], mark: (text: string) => string): DemandFinder {
  const known = demands.map((demand): Known => {
    const [name, proposition] = [mark(demand.name), mark(demand.proposition)]
    const behind = /\b(?:gives? up|no|without|abandons?|leaves) (.*)$/.exec(proposition)?.[1] ?? ''
    const behindLabel = /^no (.*)$/.exec(name)?.[1] ?? ''
    return {
      ...demand,
      exact: wordForWord(name),
      label: stemsOf(name),
      words: new Set([...stemsOf(name), ...stemsOf(proposition)]),
      ruledOut: new Set(stemsOf(behindLabel || behind).filter((it) => !isActor(it))),
      startsWithNo: behindLabel !== '',
      keeps: /\b(?:keeps?|gets? back|retains?|preserves?)\b/.test(proposition),
    }
  })
  const weight = weights(known)
  return (marked) => {
    const stems = stemsOf(marked)
    const found = known.flatMap((demand) => mentionOf(demand, stems, marked, weight))
    const exact = found.filter((it) => it.isExact)
    const others = found.filter((it) => it.isExact || !exact.some((other) => other.alike === it.alike))
    const label = others.some((it) => it.isLabel)
    const named = others
      .filter((it) => it.isLabel || !label)
      .filter((it) => !others.some((other) => covers(other, it, known)))
    return [...named.map((it) => ({ ...it, narrower: narrowerOf(it.id, stems) })), ...added(named, stems)]
  }

  function narrowerOf(id: string, stems: readonly string[]): string[] {
    const broad = known.find((it) => it.id === id)?.words ?? new Set()
    return known
      .filter(
        (it) =>
          it.narrows.includes(id) &&
          [...it.words].some((word) => !broad.has(word) && !isActor(word) && stems.includes(word)),
      )
      .map((it) => it.id)
  }

  function added(named: readonly DemandMention[], stems: readonly string[]): DemandMention[] {
    const ids = new Set(
      named.flatMap(({ id }) => narrowerOf(id, stems)).filter((id) => !named.some((it) => it.id === id)),
    )
    return [...ids].map((id) => ({
      id,
      isLabel: false,
      isExact: false,
      score: 0.5,
      isTurned: false,
      alike: id,
      narrower: [],
    }))
  }
}

const isActor = (stem: string) => stem.startsWith('@')

function weights(known: readonly Known[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const { words } of known) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (stem) => Math.log(1 + known.length / (counts.get(stem) ?? known.length)) * (isActor(stem) ? 0.3 : 1)
}

function mentionOf(
  demand: Known,
  stems: readonly string[],
  marked: string,
  weight: (stem: string) => number,
): DemandMention[] {
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + weight(word), 0)
  const label = demand.label.filter((it) => !isActor(it))
  const present = [...demand.words].filter((it) => stems.includes(it))
  const proper = present.filter((it) => !isActor(it))
  if (proper.length === 0) return []
  const isExact = demand.exact.test(marked)
  // What is left without its actors is too little to know it by; of talks and meetings every report is full.
  const [needed, within] = label.length < 2 ? [demand.label, demand.label.length] : [label, window]
  const isLabel =
    isExact ||
    (demand.label[0] === talks && demand.label.length === 1 && peaceTalks.test(marked)) ||
    (label.some((it) => !setting.includes(it)) && isNear(needed, stems, within))
  const score = isLabel ? 1 : Math.min(0.99, sum(present) / Math.max(sum(demand.label), sum(demand.words) * 0.4))
  if (score < leastScore) return []
  return [
    {
      ...{ id: demand.id, isLabel, isExact, score },
      isTurned: isTurned(demand, stems, marked, isLabel),
      alike: label.join(' '),
      narrower: [],
    },
  ]
}

/** A label word for word. */
const wordForWord = (label: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}-])`, 'u')

function isNear(label: readonly string[], stems: readonly string[], within: number): boolean {
  return stems.some((_, at) =>
    label.every((word) => stems.slice(at, at + Math.max(label.length, within)).includes(word)),
  )
}

function isTurned(demand: Known, stems: readonly string[], marked: string, isLabel: boolean): boolean {
  if (demand.keeps) return !isLabel && marked.search(losing) >= 0
  const spoken = [...demand.ruledOut].filter((it) => stems.includes(it))
  if (spoken.length === 0) return false
  if (demand.startsWithNo)
    return !/\b(?:no(?! longer| more)|not|without|free of|ban on|keep out|any|neither)\b/.test(marked)
  // Its label says itself that something is given up.
  return !isLabel && spoken.length * 2 >= demand.ruledOut.size
}

/** A longer label covers the shorter one inside it: "30-day ceasefire" names no ceasefire in general. */
function covers(other: DemandMention, it: DemandMention, known: readonly Known[]): boolean {
  if (other.id === it.id || other.alike === it.alike || !other.isLabel) return false
  const [outer, inner] = [other.id, it.id].map(
    (id) => known.find((demand) => demand.id === id)?.label.filter((word) => !isActor(word)) ?? [],
  )
  return (outer?.length ?? 0) > (inner?.length ?? 0) && (inner ?? []).every((word) => outer?.includes(word))
}

/** The claim without the verbs that only say what a demand is about: those are no acts of the speaker. Nothing moves. */
export function withoutContent(
  marked: string,
  mentions: readonly DemandMention[],
  demands: readonly KnownDemand[],
  names: { mark(text: string): string },
): string {
  let text = marked
  const take = (pattern: RegExp) => {
    text = text.replace(pattern, (found) => ' '.repeat(found.length))
  }
  for (const { id, isTurned, isExact } of mentions) {
    if (isExact)
      take(
        new RegExp(
          names.mark(demands.find((it) => it.id === id)?.name ?? '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
          'g',
        ),
      )
    const { name = '', proposition = '' } = demands.find((it) => it.id === id) ?? {}
    if (
      (!isExact && /\b(?:gives? up|abandons?)\b/i.test(proposition)) ||
      (isTurned && /\bkeeps?\b/i.test(proposition))
    ) {
      take(losingContent)
    }
    if (/^no /i.test(name) && !isTurned) take(/\b(?:no(?! longer| more)|without|any)\b(?= [a-z])/g)
  }
  return text
}
