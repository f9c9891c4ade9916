/** What is open on the bench beside the pass itself, and where the focus goes once it is drawn. */
import type { RuledField } from './rules/codebook-parts.js'
import type { Carried } from './statement/new-statement.js'

export interface BenchState {
  /** The key of the statement at the right. */
  open: string | null
  stance: number
  place: number
  carried: Carried
  /** The codebook: closed, on a field, or searched (null). */
  rule: RuledField | null | undefined
  /** The field in focus when it was opened, to go back to. */
  ruleFrom: string | undefined
  keysShown: boolean
  /** The field in focus when the keys were shown. */
  keysFrom: string | undefined
  /** Whether it asks if the pass shall be closed. */
  closing: boolean
  /** The paragraph that waits for its reason. */
  uncoded: number | null
  rareOpen: boolean
  /** A record that the dataset lacks, who waits for it, and the field that asked for it. */
  adding: {
    kind: 'actor' | 'demand' | 'event'
    name: string
    then: (id: string) => void
    from: string | undefined
  } | null
}

export const firstState: BenchState = {
  ...{ open: null, stance: 0, place: 0, carried: new Map() as Carried, rule: undefined, ruleFrom: undefined },
  ...{ keysShown: false, keysFrom: undefined, closing: false, uncoded: null, rareOpen: false, adding: null },
}

/** The state with a statement open, or none. */
export const opening = (state: BenchState, open: string | null): BenchState => ({
  ...state,
  ...{ open, stance: 0, place: 0, carried: firstState.carried, rareOpen: false, uncoded: null },
})
