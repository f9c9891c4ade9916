/** Whether a claim says on whose word it is, where that is not the side's own (codebook 5). */
import type { FullStatement } from '../../questions/support/whole-statement.js'
import { type CheckedRecord, type Finding, type KnownActor, nameOf } from './record.js'
import type { ToldPart } from './told-parts.js'
import type { WhoSaid } from './who-said.js'

export function wordApart(
  who: WhoSaid,
  parts: readonly ToldPart[],
  statements: readonly FullStatement[],
  record: CheckedRecord,
): Finding[] {
  const outside = parts.filter(({ word }) => word !== 'own')
  const findings: Finding[] = []
  const [first] = outside
  if (first && outside.length === parts.length) {
    const names = first.onWordOf.map((id) => nameOf(record, id)).join(', ')
    const isNamed =
      who.isHearsay ||
      who.tellers.some((it) => isAmong(it, first.onWordOf, record)) ||
      namesSource(who, statements, record)
    if (who.isOwn || !isNamed)
      findings.push({
        kind: 'wrong',
        reason: `that is the word of ${names} (${first.word}), not the side's own: say so`,
      })
  }
  if (parts.length === 0) return findings
  for (const teller of who.tellers) {
    const isOwnSide = statements.some((it) => it.speaker === teller.id || it.side === teller.id)
    const relays = statements.flatMap((it) => [...it.relayedBy.map(({ actor }) => actor), ...it.onWordOf])
    if (
      isOwnSide ||
      isAmong(teller, relays, record) ||
      namesSource({ ...who, others: [teller.name] }, statements, record)
    )
      continue
    findings.push({ kind: 'wrong', reason: `the record does not have it on the word of ${teller.name}` })
  }
  return findings
}

/** The actor, or the side that it speaks for. */
const isAmong = (actor: KnownActor, ids: readonly string[], { actors }: CheckedRecord) =>
  ids.some((id) => id === actor.id || actors.find((it) => it.id === id)?.sides.includes(actor.id))

/** Who writes or publishes the source may be named for its narration. */
function namesSource(
  { others, tellers }: WhoSaid,
  statements: readonly FullStatement[],
  record: CheckedRecord,
): boolean {
  const names = statements
    .flatMap((it) => it.citations.flatMap(({ source }) => record.sourceNames(source)))
    .map((it) => it.toLowerCase())
  return [...others, ...tellers.map(({ name }) => name)].some((it) =>
    names.some((name) => name !== '' && (name.includes(it.toLowerCase()) || it.toLowerCase().includes(name))),
  )
}
