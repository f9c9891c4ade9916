/** The codebook as a list of rules to choose from: a row or a paragraph each, those on the fields that differ first. Pure. */
import { fold } from '../../../src/codebook/fold.js'
import { wordIndex } from '../../../src/codebook/word-index.js'
import { type Part, type RuledField, rulesOf } from '../bench/rules/codebook-parts.js'
import type { Difference } from './comparison.js'

export interface RuleChoice {
  /** As it is written down: `section 8, "reiterated"`. */
  rule: string
  /** What it says. */
  text: string
  /** The same without the words that name it. */
  rest: string
}

/** As many as there are digits. */
export const mostRules = 9
const longest = 90

export function ruleOf({ section, text, head }: Part): string {
  const [number] = /^\d+/.exec(section) ?? ['']
  const where = number === '' ? section : `section ${number}`
  if (head !== null) return `${where}, ${inMarks(text.split(': ')[0] ?? '')}`
  const sentence = sentenceOf(text)
  return `${where}: ${sentence.length > longest ? `${sentence.slice(0, longest).replace(/\s+\S*$/, '')} …` : sentence}`
}

/** Section 8 has the rulings. */
const isRuling = (part: Part | undefined) => part?.section.startsWith('8') && part.head !== null

function restOf({ text, head }: Part): string {
  if (head !== null) return text.slice((text.split(': ')[0] ?? '').length + 2)
  const named = sentenceOf(text)
  return named.length > longest ? text : text.slice(named.length + 1).trim()
}

/** Up to its first full stop, colon or semicolon. */
const sentenceOf = (text: string) => /^.*?[.;:](?= )/.exec(text)?.[0].slice(0, -1) ?? text

const inMarks = (text: string) => (/["“]/.test(text) ? text : `“${text}”`)

/** Which rules concern a difference: those of its fields, or of a whole statement. */
export function ruledFieldsOf({ kind, fields, a, b }: Pick<Difference, 'kind' | 'fields' | 'a' | 'b'>): RuledField[] {
  if (kind === 'uncoded') return ['uncoded']
  if (kind === 'demand') return ['demand']
  if (kind === 'actor') return ['speaker']
  if (kind === 'event' || kind === 'draft') return ['occasion']
  if (a === null || b === null) return ['statement', 'demand']
  return [...new Set(fields.flatMap(ruledField))]
}

/** A stance that only one has is a question of the demand. */
function ruledField(field: string): RuledField[] {
  const [list = '', ...rest] = field.split('.')
  if (list === 'stances') {
    const last = rest.at(-1)
    return last === 'extent' || last === 'stance' ? [last] : ['demand', 'stance']
  }
  return [ofList[list] ?? 'statement']
}

const ofList: Record<string, RuledField> = {
  ...({ speaker: 'speaker', earliest: 'days', latest: 'days', mode: 'mode', certainty: 'certainty' } as const),
  ...({ at: 'occasion', assesses: 'assessment', exchanges: 'exchange', relays: 'relay' } as const),
  ...({ disputedBy: 'denial', citations: 'place' } as const),
}

/** Finds rules by what is typed; with nothing typed, those that were used last, then those on what differs. */
export function ruleFinder(parts: readonly Part[]) {
  const all = parts.map((part): RuleChoice => ({ rule: ruleOf(part), text: part.text, rest: restOf(part) }))
  const byPart = new Map(parts.map((part, at) => [part, all[at] as RuleChoice]))
  const find = wordIndex(parts.map(({ section, text }) => [`${section} ${text}`]))
  const found = (typed: string) => find(typed).flatMap(({ at }) => all[at] ?? [])
  return {
    /** All rules with these words, the likeliest first. */
    found,
    /** All that the codebook says of these fields. */
    of: (fields: readonly RuledField[]): RuleChoice[] => [
      ...new Set(fields.flatMap((field) => rulesOf(parts, field).flatMap((part) => byPart.get(part) ?? []))),
    ],
    /** @param values that stand against each other: rulings on them fill up the list */
    typed(
      typed: string,
      fields: readonly RuledField[],
      used: readonly string[],
      values: readonly string[] = [],
    ): RuleChoice[] {
      if (fold(typed).trim() !== '') return found(typed).slice(0, mostRules)
      const rulings = values
        .flatMap((value) => find(value))
        .flatMap(({ at }) => (isRuling(parts[at]) ? (all[at] ?? []) : []))
      const own = [...this.of(fields), ...rulings]
      const last = used.flatMap((rule) => own.find((it) => it.rule === rule) ?? [])
      return [...new Set([...last, ...own])].slice(0, mostRules)
    },
  }
}
