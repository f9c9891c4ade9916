/** A statement as the API tells it whole. */
import type { Answer } from '../state/ask.js'

export type FullStatement = Pick<Answer<'statement'>, Exclude<keyof Answer<'statement'>, 'data'>>
