/** A statement with everything the API has on it. */
import type { Answer } from '../state/ask.js'

export type FullStatement = Pick<Answer<'statement'>, Exclude<keyof Answer<'statement'>, 'data'>>
