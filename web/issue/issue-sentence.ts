/** Where an issue stands on a day, as one sentence made of the board. Pure. */
import { boardOrder, boardWords } from '../../src/codebook/board-words.js'
import { groupBy } from '../../src/codebook/group-by.js'
import type { Item } from '../state/ask.js'
import { counted, listed } from '../state/phrases.js'

/** `Of its 6 demands by 29 March 2022: 1 agreed (Neutrality), 2 refused and 3 unanswered.` */
export function issueSentence(
  items: readonly Pick<Item<'board'>, 'demand' | 'state' | 'fragile'>[],
  day: string,
  name: (id: string) => string,
): string {
  if (items.length === 0) return 'Nobody is known to have raised any of its demands, so none of them has a state.'
  const parts = boardOrder.flatMap((state) => {
    const of = items.filter((item) => item.state === state)
    if (of.length === 0) return []
    const which = state === 'agreed' || state === 'near' ? ` (${listed(of.map(({ demand }) => name(demand)))})` : ''
    return [`${of.length} ${boardWords[state].title.toLowerCase()}${which}`]
  })
  const fragile = items.filter((item) => item.fragile).length
  const thin = fragile > 0 ? ` ${fragile} of these ${fragile === 1 ? 'rests' : 'rest'} on thin evidence.` : ''
  return `Of its ${counted(items.length, 'demand')} by ${day}: ${listed(parts)}.${thin}`
}

/** `agreed`; where sides answered differently, `Ukraine: agreed; NATO and United States: refused`. */
export function answersText(
  { state, answers }: Pick<Item<'board'>, 'state' | 'answers'>,
  name: (id: string) => string,
): string {
  const word = (of: typeof state) => boardWords[of].title.toLowerCase()
  if (new Set(answers.map((answer) => answer.state)).size < 2) return word(state)
  const alike = [...groupBy(answers, (answer) => answer.state)]
  return alike.map(([of, some]) => `${listed(some.map(({ side }) => name(side)))}: ${word(of)}`).join('; ')
}
