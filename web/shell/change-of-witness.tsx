/** Why a side that reads less than before took no step back: outsiders alone had told of the step before. */
import { useNames } from '../state/catalog.js'
import { listed } from '../state/phrases.js'

export function ChangeOfWitness({ witnesses }: { witnesses: readonly string[] }) {
  const { name } = useNames()
  return <span class="quiet">{witnessText(witnesses, name)}</span>
}

/** `No move: the step before it was told by Reuters alone, and without that report nothing changed.` */
export const witnessText = (witnesses: readonly string[], name: (id: string) => string) =>
  `No move: the step before it was told by ${listed(witnesses.map(name))} alone, and without that report nothing changed.`
