/** Section 5: why a side reads as it does, in plain sentences with names. */
import { byText } from './by-text.js'
import { whenInWords } from './day-words.js'
import { readingWords } from './reading-words.js'
import type { Extent, ReadingName, Relation, Role, Stance } from './words.js'

export interface Explained {
  /** The side's name. */
  side: string
  role: Role
  reading: ReadingName
  /** ISO days between which it was last heard; null where the side said nothing that counts. */
  lastHeardEarliest: string | null
  lastHeard: string | null
  /** The stances of the deciding day. */
  deciding: readonly { stance: Stance; extent: Extent }[]
  word: Relation | null
  /** Names of those on whose word it rests. */
  onWordOf: readonly string[]
  /** What it would read without outside relays, and the names of those relays. */
  withoutOutside: { reading: ReadingName; relays: readonly string[] }
  withoutHedged: ReadingName
  /** How many statements may be of that time: their days allow it. */
  uncertain: number
}

const openings: Record<Role, (side: string) => string> = {
  raiser: (side) => `${side} raised this demand.`,
  addressee: (side) => `This demand is addressed to ${side}.`,
  third: (side) => `${side} neither raised this demand nor has to answer it.`,
}

/** An act to some extent: what it does, and what it may do. */
const degrees: Record<Extent, (act: string, may: string) => string> = {
  full: (act) => `${act} it`,
  partial: (act) => `${act} part of it`,
  conditional: (act) => `${act} it on a condition`,
  signalled: (_, may) => `signals that it may ${may} it`,
}
const givingUp: Record<Extent, string> = {
  full: 'gives it up',
  partial: 'gives part of it up',
  conditional: 'gives it up on a condition',
  signalled: 'signals that it may give it up',
}

/** What a stance does, in the words that fit the side's role. */
export function actOf(role: Role, stance: Stance, extent: Extent): string {
  if (role === 'raiser') {
    if (stance === 'REJECTS') return 'disowns it'
    if (stance === 'CONCEDES') return givingUp[extent]
    return extent === 'partial' || extent === 'signalled' ? 'asks for less' : degrees[extent]('demands', 'demand')
  }
  if (stance === 'REJECTS')
    return extent === 'conditional' ? 'refuses it until a condition is met' : degrees[extent]('refuses', 'refuse')
  if (role === 'addressee') return degrees[extent]('accepts', 'accept')
  return stance === 'ASSERTS' ? degrees[extent]('supports', 'support') : 'no longer opposes it'
}

/** Whose word it is that is not the side's own. */
export const outsiders: Partial<Record<Relation, string>> = {
  ally: 'an ally',
  mediator: 'a mediator',
  press: 'the press',
  author: "the text's author",
  adversary: 'the other side',
}

/** Plain sentences: the side's part, its last word, on whose word that is, and what a fragile reading hangs on. */
export function explain(it: Explained): string {
  if (it.reading === 'silent') return nothing(it)
  const acts = [...new Set(it.deciding.map(({ stance, extent }) => actOf(it.role, stance, extent)))].sort(byText)
  const sentences = [openings[it.role](it.side), lastWord(it, acts)]
  const hangs = it.withoutOutside.reading !== it.reading
  if (hangs) sentences.push(hangsOn(it))
  else if (it.word !== null && it.word !== 'own') sentences.push(`${told(it)}, not ${it.side} itself.`)
  if (it.withoutHedged !== it.reading) {
    sentences.push(`The report is hedged; without hedged reports, ${it.side} ${readingWords[it.withoutHedged].short}.`)
  }
  if (it.uncertain > 0) sentences.push(`${statements(it.uncertain, ' more')} may be of that time.`)
  return sentences.map(capital).join(' ')
}

const statements = (count: number, more = '') => (count === 1 ? `one${more} statement` : `${count}${more} statements`)

const nothing = ({ side, uncertain }: Explained) =>
  uncertain === 0
    ? `Nothing that ${side} said on this demand is on record.`
    : `Nothing that ${side} said on this demand is certain to be of that time; ${statements(uncertain)} may be.`

const capital = (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`

function lastWord({ reading, lastHeardEarliest, lastHeard }: Explained, acts: readonly string[]): string {
  if (reading === 'disputed') return `It is reported that it ${listed(acts)}, and somebody denies each report.`
  const when = whenInWords(lastHeardEarliest ?? lastHeard ?? '', lastHeard ?? '')
  if (reading === 'mixed') return `When it was last heard, ${when}, it ${acts.join(', but also ')}.`
  const turn =
    reading === 'reinstated'
      ? ', after it had given ground'
      : reading === 'hardened'
        ? ', after it had moved toward it'
        : ''
  return `Its last word, ${when}, ${listed(acts)}${turn}.`
}

function hangsOn({ side, withoutOutside: { reading, relays } }: Explained): string {
  const [says, them] = relays.length === 1 ? ['says', 'it'] : ['say', 'them']
  return `Only ${listed(relays)} ${says} so; without ${them}, ${side} ${readingWords[reading].short}.`
}

const told = ({ word, onWordOf }: Explained) =>
  `${listed(onWordOf)} (${outsiders[word ?? 'press'] ?? 'the press'}) ${onWordOf.length === 1 ? 'says' : 'say'} so`

/** "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
