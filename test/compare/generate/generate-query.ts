/** Generates queries as strangers write them: every clause and function, mostly right, in varied spelling. */
import { singleQuery } from './clauses.js'
import { type Draft, newDraft } from './draft.js'
import { dress } from './dress.js'
import { random } from './random.js'

export interface GeneratedQuery {
  text: string
  parameters: Record<string, unknown>
}

/** The `index`-th query of a seed. */
export function generateQuery(seed: number, index: number): GeneratedQuery {
  const choices = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const draft = newDraft(choices, choices.chance(0.25) ? 0.04 : 0)
  const text = choices.chance(0.06) ? union(draft) : singleQuery(draft)
  return { text: dress(choices, text), parameters: draft.parameters }
}

function union(draft: Draft): string {
  const column = { name: 'found', sort: draft.random.one(['text', 'int', 'day', 'truth'] as const) }
  return `${singleQuery(draft, column)} ${draft.random.one(['UNION', 'UNION ALL'])} ${singleQuery(draft, column)}`
}
