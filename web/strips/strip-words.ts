/** A strip in words: where the two sides stand after a step, on whose word, for readers and screen readers. Pure. */
import { boardWords } from '../../src/codebook/board-words.js'
import { readingWords } from '../../src/codebook/reading-words.js'
import type { BoardState } from '../../src/codebook/words.js'
import { isOthers, wordText } from '../shell/on-word.js'
import { listed } from '../state/phrases.js'
import { span } from '../time/days.js'
import type { GapItem, GapStep } from './gap-item.js'

type NameOf = (id: string) => string

/** A state of the board as a caption has it. */
export const stateText = (state: BoardState) => boardWords[state].title

/** `partly accepts it, told by Reuters, the press`; nothing for a side that is not heard. */
export function standText({ reading, word, onWordOf, hedged }: GapStep['raiser'], name: NameOf): string {
  const whose = isOthers(word) ? `, ${wordText(word, onWordOf, name)}` : ''
  return `${readingWords[reading].short}${whose}${hedged ? ', hedged' : ''}`
}

/** The same where there is little room: `partly accepts it, says Reuters`; an adversary is named as one. */
export function captionText({ reading, word, onWordOf, hedged }: GapStep['raiser'], name: NameOf): string {
  const who = listed(onWordOf.map(name))
  const says = onWordOf.length === 1 ? 'says' : 'say'
  const whose = isOthers(word) ? `, ${says} ${who}${word === 'adversary' ? ' of the other side' : ''}` : ''
  if (reading === 'silent') return 'silent'
  return `${readingWords[reading].short}${hedged && whose === '' ? ', reportedly' : ''}${whose}`
}

/** Why a side that asks for more or grants less than before took no step back: outsiders alone had told of more; else empty. */
export function noStepBack(item: GapItem, step: GapStep, role: 'raiser' | 'addressee', name: NameOf): string {
  const before = item.steps[item.steps.indexOf(step) - 1]
  if (!before || step.back.includes(item[role])) return ''
  const isLess =
    role === 'raiser' ? (step.asked ?? 0) > (before.asked ?? 1) : (step.granted ?? 1) < (before.granted ?? 0)
  if (!isLess || !isOthers(before[role].word)) return ''
  return `No step back: only ${listed(before[role].onWordOf.map(name))} had told of more.`
}

/** The sides that raised what neither of the two was heard on, where they are not the raiser of the strip. */
export function otherRaisers({ raiser }: GapItem, step: GapStep, raisedBy: readonly string[]): string[] {
  const isHeard = step.raiser.reading !== 'silent' || step.addressee.reading !== 'silent'
  return isHeard ? [] : raisedBy.filter((side) => side !== raiser)
}

/** `raised by France; Ukraine, whose demand it also is, is not heard on it`; empty where the raiser itself is heard, or answered. */
export function raisedByOthers(item: GapItem, step: GapStep, raisedBy: readonly string[], name: NameOf): string {
  const others = otherRaisers(item, step, raisedBy)
  if (others.length === 0) return ''
  return `raised by ${listed(others.map(name))}; ${name(item.raiser)}, whose demand it also is, is not heard on it`
}

/** `29 Mar 2022: Russia still demands it; Ukraine partly accepts it. Near.` */
export function stepText(item: GapItem, step: GapStep, raisedBy: readonly string[], name: NameOf): string {
  const { raiser, addressee } = item
  const back = step.back.length > 0 ? ` A step back by ${listed(step.back.map(name))}.` : ''
  const asks = raisedByOthers(item, step, raisedBy, name) || `${name(raiser)} ${standText(step.raiser, name)}`
  const stands = `${asks}; ${name(addressee)} ${standText(step.addressee, name)}`
  return `${span(step.earliest, step.day)}: ${stands}. ${stateText(step.state)}.${back}`
}

/** The whole strip as one sentence: when it was raised, how it went, and where it stands. */
export function stripText(item: GapItem, step: GapStep | undefined, raisedBy: readonly string[], name: NameOf): string {
  const of = name(item.demand)
  if (!step) return `${of}: ${name(item.raiser)} had not raised it.`
  const moved = item.steps.filter((it, index) => it.day <= step.day && it.gap !== (item.steps[index - 1]?.gap ?? null))
  const gaps = moved.map(({ gap, day }) => `${gap === null ? 'not defined' : percent(gap)} from ${span(day, day)}`)
  const course = gaps.length > 0 ? ` The gap: ${listed(gaps)}.` : ''
  return `${of}: ${stepText(item, step, raisedBy, name)}${course}`
}

export const percent = (share: number) => `${Math.round(share * 100)}%`
