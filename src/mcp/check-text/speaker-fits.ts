/** Whether a statement is that of an actor whom a claim names. */
import type { FullStatement } from '../../questions/support/whole-statement.js'
import type { KnownActor } from './record.js'

/** A body of the side may have spoken through the speaker; the record does not say so. */
export type SpeakerFit = 'fits' | 'unsure' | 'wrong'

/** @param speakerName of the statement: "Spokesman of Erdogan" is near to Erdogan himself */
export function speakerFit(actor: KnownActor, { speaker, side }: FullStatement, speakerName: string): SpeakerFit {
  if (actor.id === speaker || actor.id === side) return 'fits'
  if (speakerName.includes(actor.name.split(' ').at(-1) ?? actor.name)) return 'unsure'
  return actor.kind !== 'person' && actor.sides.includes(side) ? 'unsure' : 'wrong'
}
