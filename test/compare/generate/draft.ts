/** A query while it is being written: its variables, its parameters, and the choices still to come. */
import type { Random } from './random.js'

/** What a value is; `day` is a date, `moment` a date-time, `span` a duration, `truth` a boolean. */
export type Sort =
  | 'int'
  | 'float'
  | 'text'
  | 'truth'
  | 'day'
  | 'moment'
  | 'span'
  | 'map'
  | 'ints'
  | 'texts'
  | 'days'
  | 'node'
  | 'relationship'
  | 'path'
  | 'nodes'
  | 'relationships'

export interface Variable {
  name: string
  sort: Sort
  /** Label of a node or type of a relationship, where the pattern says so. */
  of?: string
}

export interface Draft {
  random: Random
  variables: readonly Variable[]
  parameters: Record<string, unknown>
  /** How likely a name or a type is a wrong one. */
  mistakes: number
  /** A name that no variable has yet. */
  fresh(hint: string): string
}

export function newDraft(random: Random, mistakes: number): Draft {
  const used = new Map<string, number>()
  return {
    random,
    variables: [],
    parameters: {},
    mistakes,
    fresh(hint) {
      const count = (used.get(hint) ?? 0) + 1
      used.set(hint, count)
      return count === 1 ? hint : `${hint}${count}`
    },
  }
}

export const withVariables = (draft: Draft, added: readonly Variable[]): Draft => ({
  ...draft,
  variables: [...draft.variables.filter(({ name }) => !added.some((it) => it.name === name)), ...added],
})

export const onlyVariables = (draft: Draft, variables: readonly Variable[]): Draft => ({ ...draft, variables })

export const variablesOf = (draft: Draft, ...sorts: Sort[]) =>
  draft.variables.filter(({ sort }) => sorts.includes(sort))
