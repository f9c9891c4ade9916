/** Infers the kind of each actor of a coding sheet that does not state it. */
import type { ActorKind } from '../../codebook/words.js'
import type { Facts } from './sheet-facts.js'
import { type ReadRow, speakerOf } from './sheet-rows.js'

/** Kinds that are sides themselves and represent nobody (codebook 3). */
export const sideKinds: ActorKind[] = ['state', 'organisation']

/** Speakers for others are persons, and so are all speakers of a sheet with organizations; actors that only relay are media. */
export function kindsOf(
  facts: Facts,
  rows: readonly ReadRow[],
  { speaksForOthers, sides }: { speaksForOthers: ReadonlySet<string>; sides: ReadonlySet<string> },
): (id: string) => ActorKind {
  const idsOf = (names: (row: ReadRow) => readonly string[]) =>
    new Set(rows.flatMap(names).map((name) => facts.idOf('actor', name)))
  const relays = idsOf(({ relayedBy }) => relayedBy ?? [])
  const speakers = idsOf((row) => [speakerOf(row)])
  const organizations = idsOf(({ organization }) => (organization === undefined ? [] : [organization]))
  const persons =
    organizations.size === 0
      ? new Set()
      : idsOf(({ speaker, side }) => (side === undefined ? (speaker === undefined ? [] : [speaker]) : []))
  return (id) => {
    const said = facts.known<ActorKind>(id, 'kind')
    if (said !== undefined) return said
    if (speaksForOthers.has(id)) return 'person'
    if (persons.has(id) && !organizations.has(id)) return 'person'
    return relays.has(id) && !speakers.has(id) && !sides.has(id) ? 'media' : 'organisation'
  }
}
