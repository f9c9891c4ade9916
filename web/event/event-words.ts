/** An event in words: its kind, and what was said at it, the right way round. Pure. */
import type { Item } from '../state/ask.js'
import { counted, listed } from '../state/phrases.js'
import { longDay } from '../time/days.js'

type Event = Item<'events'>

const kinds: Record<string, string> = {
  round: 'Round of talks',
  call: 'Call',
  meeting: 'Meeting',
  'press-conference': 'Press conference',
  interview: 'Interview',
  address: 'Address',
  post: 'Post',
  act: 'Formal act',
}

/** `Press conference`; a kind of another dataset as it is. */
export const eventKind = (kind: string) => kinds[kind] ?? kind

/** `On 29 March 2022 in Istanbul.`; what no source gives is left out, and said. */
export function eventWhen({ date, place }: Pick<Event, 'date' | 'place'>): string {
  const parts = [date ? `on ${longDay(date)}` : '', place ? `in ${place}` : ''].filter(Boolean).join(' ')
  if (parts === '') return 'No source gives its day or its place.'
  const missing = date ? '' : ' No source gives its day.'
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.${missing}`
}

/** `5 statements were made here, by Alexander Fomin, Vladimir Medinsky and 2 others.` */
export function eventSaid(statements: number, speakers: readonly string[]): string {
  if (statements === 0) return 'No coded statement was made here.'
  const more = speakers.length - mostNamed
  const named = more > 1 ? [...speakers.slice(0, mostNamed), counted(more, 'other')] : speakers
  return `${counted(statements, 'statement was', 'statements were')} made here, by ${listed(named)}.`
}

/** A sentence that names more is not read. */
const mostNamed = 4
