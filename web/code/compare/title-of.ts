/** A difference in a line: who, on what. Pure. */

import { listed } from '../../state/phrases.js'
import { unbroken } from '../../state/unbroken.js'
import { type Difference, isStatement } from './comparison.js'

export function titleOf(difference: Difference, name: (id: string) => string): string {
  const { kind, a, b, paragraph } = difference
  if (kind === 'uncoded') return `${unbroken(`Paragraph ${paragraph ?? 0}`)}: why nothing is coded`
  if (!isStatement(difference)) return `New ${kind}: ${name(((a ?? b) as { id: string }).id)}`
  const both = [difference.a, difference.b].flatMap((it) => it ?? [])
  const each = <T>(of: (it: (typeof both)[number]) => readonly (T | undefined)[]) => [
    ...new Set(both.flatMap(of).flatMap((it) => it ?? [])),
  ]
  const speakers = each(({ speaker }) => [speaker]).map(name)
  const about = each(({ stances, assesses }) => [
    ...stances.map(({ demand }) => demand),
    ...assesses.map(({ target }) => target),
  ])
  return `${listed(speakers, 'or') || 'No speaker yet'}: ${listed(about.map(name)) || 'nothing yet'}`
}
