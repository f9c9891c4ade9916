/** Why a side that reads less than before took no step: outsiders alone had told of more. */
import type { ReadingName } from '../../src/codebook/words.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { listed } from '../state/phrases.js'

type Step = Pick<Item<'moves'>, 'side' | 'before' | 'after' | 'witnesses'>

export function ChangeOfWitness({ step }: { step: Step }) {
  const { name } = useNames()
  return <span class="quiet">{witnessText(step, name)}</span>
}

/** `No move: only Reuters had told of “accepted”. Without that report Ukraine read “leaning” before, too.` */
export const witnessText = (
  {
    side,
    before,
    after,
    witnesses,
  }: { side: string; before: ReadingName; after: ReadingName; witnesses: readonly string[] },
  name: (id: string) => string,
) =>
  `No move: only ${listed(witnesses.map(name))} had told of “${before}”. Without that report ${name(side)} read “${after}” before, too.`
