/** On whose word something rests: its own speakers by name, others with what they are to the side. */
import { isUnnamed } from '../../src/codebook/unnamed.js'
import type { Relation } from '../../src/codebook/words.js'
import { useNames } from '../state/catalog.js'
import { relationText } from '../state/codebook-words.js'
import { listed } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'

interface Props {
  word: Relation | null
  onWordOf: readonly string[]
  /** The statements behind it; the first one is linked. */
  statements: readonly string[]
  state: ViewState
}

export function OnWord({ word, onWordOf, statements, state }: Props) {
  const { name } = useNames()
  const [statement] = statements
  if (word === null || statement === undefined) return null
  return (
    <a class={isOthers(word) ? 'on-word not-own' : 'on-word'} href={hrefOf(sameLens(state, 'statement', statement))}>
      {wordText(word, onWordOf, name)}
    </a>
  )
}

/** Whether a reading rests on the word of others alone; null where there is none. */
export const isOthers = (word: Relation | null): word is Relation => word !== null && word !== 'own'

/** `Vladimir Medinsky` for a side's own word, else `told by Vladimir Medinsky, the adversary`. */
export function wordText(word: Relation, onWordOf: readonly string[], name: (id: string) => string): string {
  const who = listed(onWordOf.map(name))
  if (!isOthers(word)) return who
  const anonymous = onWordOf.every(isUnnamed) ? ', anonymous' : ''
  return `told by ${who}, ${relationText(word)}${anonymous}`
}
