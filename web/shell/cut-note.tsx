/** Says what a view leaves out of a very long record, and by which rule. */
import { mostItems } from '../state/ask.js'
import { counted } from '../state/phrases.js'

interface Props {
  /** Marks that are drawn, and those that are not. */
  drawn: number
  left: number
  /** Lists that go on behind what was read of them. */
  lists: readonly ({ next: string | null } | null)[]
  more?: boolean
}

export function CutNote({ drawn, left, lists, more = false }: Props) {
  const isCut = more || lists.some((list) => list !== null && list.next !== null)
  if (left === 0 && !isCut) return null
  const marks = `The last ${counted(drawn, 'stance')} are drawn, as evenly as there are; ${left.toLocaleString('en')} earlier ones are not.`
  const rest = `Of longer lists, the first ${mostItems.toLocaleString('en')} items are shown.`
  return (
    <p class="note cut">
      {[left > 0 ? marks : '', isCut ? rest : ''].filter(Boolean).join(' ')} Share has all of them as CSV.
    </p>
  )
}
