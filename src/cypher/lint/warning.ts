/** What the linter says, and what a rule is. */
import type { Analysis } from './analysis/analysis.js'

export interface Warning {
  /** Kebab-case. */
  rule: string
  /** Both from 1, in the text that was given. */
  line: number
  column: number
  /** What an engine does wrong with this, or refuses. */
  message: string
  /** What is right on both engines. */
  rewrite: string
}

/**
 * What comes of it:
 * - `wrong`: for some data the embedded engine answers otherwise than Neo4j
 * - `always-wrong`: for all data, or for all that is not trivial
 * - `embedded-refuses`, `neo4j-refuses`: the other engine takes it
 * - `mistake`: both answer alike, and hardly what was meant
 * - `slow`: right, but far slower than it need be on the embedded engine
 * - `form`: right, but not as shipped queries and scripts are written
 */
export type Effect = 'wrong' | 'always-wrong' | 'embedded-refuses' | 'neo4j-refuses' | 'mistake' | 'slow' | 'form'

/** Replaces the text from `start` to `end`; puts it in where both are the same. */
export interface Edit {
  start: number
  end: number
  text: string
  /** Closes what another edit opened: of several at one place, the inner comes first. */
  closes?: true
}

export interface Finding extends Warning {
  effect: Effect
  /** Makes the embedded engine answer as Neo4j does; null where no change of the text does. */
  mend: readonly Edit[] | null
  /** The mend writes part of the query anew, so that what stands in it must be mended before. */
  late?: true
}

export type Rule = (analysis: Analysis) => Finding[]

/** What a rule says, wherever it says it. */
export interface Advice {
  rule: string
  effect: Effect
  message: string
  rewrite: string
}

export function finding(
  { line, column }: { line: number; column: number },
  advice: Advice,
  mend: readonly Edit[] | null = null,
): Finding {
  return { ...advice, line, column, mend }
}

/** What is said of a script, which an engine may well take. */
export const scriptFinding = (at: { line: number; column: number }, rule: string, message: string, rewrite: string) =>
  finding(at, { rule, effect: 'form', message, rewrite })

/** A finding whose mend takes parts of the text as they stand. */
export const lateFinding = (
  at: { line: number; column: number },
  advice: Advice,
  mend: readonly Edit[] | null,
): Finding => (mend ? { ...finding(at, advice, mend), late: true } : finding(at, advice))

export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text })
/** Puts `before` and `after` around an expression. */
export const around = ({ start, end }: { start: number; end: number }, before: string, after: string): Edit[] => [
  insertion(start, before),
  { ...insertion(end, after), closes: true },
]
