/** Statements in the order of their first places in the text. */
import { byText } from '../codebook/by-text.js'
import type { CodedStatement } from './coded-statement.js'

/** Those without a place come last. */
export const inTextOrder = <S extends Pick<CodedStatement, 'key' | 'citations'>>(statements: readonly S[]): S[] =>
  [...statements].sort((a, b) => firstOf(a) - firstOf(b) || byText(a.key, b.key))

const firstOf = ({ citations }: Pick<CodedStatement, 'citations'>) =>
  citations.reduce((first, { start }) => Math.min(first, start), Number.MAX_SAFE_INTEGER)
