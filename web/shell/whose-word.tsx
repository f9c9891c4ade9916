/** On whose word a reading rests, in a line: its own or not, quoted in part or paraphrased, whose, and what makes it less sure. */
import { isAnonymous } from '../../src/codebook/unnamed.js'
import type { Mode, Relation } from '../../src/codebook/words.js'
import { useNames } from '../state/catalog.js'
import { modesText } from '../state/codebook-words.js'
import { listed } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { isOthers, OnWord } from './on-word.js'

interface Props {
  reading: {
    word: Relation | null
    onWordOf: readonly string[]
    hedged: boolean
    robust: boolean
    statements: readonly string[]
    places: readonly { mode: Mode; relays: readonly string[] }[]
  }
  state: ViewState
}

export function WhoseWord({ reading: it, state }: Props) {
  const { name } = useNames()
  return (
    <>
      {whoseWord(it)}: <OnWord {...it} state={state} />
      {it.word === 'own' && isAnonymous(it.places) && `, according to ${relayNames(it.places, name)}, anonymous`}
      {it.hedged && ', hedged'}
      {!it.robust && '; fragile'}
    </>
  )
}

/** `Its own word, quoted in part`, `Not its own word, paraphrased`. Where a side's own words are there, those of others do not matter. */
export function whoseWord({ word, places }: Pick<Props['reading'], 'word' | 'places'>): string {
  const own = places.filter(({ relays }) => relays.length === 0)
  const told = modesText((word === 'own' && own.length > 0 ? own : places).map(({ mode }) => mode))
  return [isOthers(word) ? 'Not its own word' : 'Its own word', told].filter(Boolean).join(', ')
}

const relayNames = (places: Props['reading']['places'], name: (id: string) => string) =>
  listed([...new Set(places.flatMap(({ relays }) => relays))].map(name))
