/** What the linter says. */
import type { Analysis } from './analysis.js'

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

export type Rule = (analysis: Analysis) => Warning[]

export function warning(at: { line: number; column: number }, rule: string, message: string, rewrite: string): Warning {
  return { rule, line: at.line, column: at.column, message, rewrite }
}
