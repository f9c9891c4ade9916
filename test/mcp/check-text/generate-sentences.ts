/** True sentences on statements of a record, in many forms, and the same with one thing changed so that they are wrong. */
import { longDay, whenInWords } from '../../../src/codebook/day-words.js'
import type { CheckedRecord } from '../../../src/mcp/check-text/record.js'
import type { FullStatement } from '../../../src/questions/support/whole-statement.js'

export type Random = () => number
const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to choose from.')
  return item
}

export interface Facts {
  id: string
  statement: FullStatement
  subject: string
  /** What is demanded, as the object of a verb. */
  object: string
  demand: string
  act: string
  when: string
  /** Empty where it is the side's own word. */
  teller: string
  phrase: string
}

/** By role, stance and extent: ways to say it, and ways to say what it is not. `X` is the object. */
export function acts(role: string, stance: string, extent: string): [right: string[], wrong: string[]] {
  const refuses = ['rejected X', 'refused X', 'ruled out X', 'turned down X', 'opposed X', 'did not accept X']
  const wants = ['demanded X', 'insisted on X', 'called for X', 'asked for X', 'pressed for X', 'wanted X']
  if (stance === 'REJECTS' && role !== 'raiser')
    return [refuses, ['accepted X', 'agreed to X', 'supported X', 'no longer opposed X', 'never refused X']]
  if (stance === 'ASSERTS' && role === 'raiser')
    return [wants, ['gave up X', 'dropped X', 'rejected X', 'no longer insisted on X', 'refused X']]
  if (stance === 'ASSERTS')
    return [
      [...wants, 'supported X', 'backed X'],
      ['rejected X', 'opposed X', 'refused X', 'did not want X'],
    ]
  if (role === 'raiser') {
    if (extent === 'full')
      return [
        ['dropped X', 'gave up X', 'no longer insisted on X'],
        ['still demanded X', 'insisted on X', 'refused to give up X'],
      ]
    return [
      ['signalled that it might drop X', 'was ready to give up X', 'was willing to drop part of X'],
      ['insisted on X', 'refused to drop X', 'unconditionally dropped X'],
    ]
  }
  if (extent === 'full')
    return [
      ['accepted X', 'agreed to X', 'consented to X'],
      [...refuses.slice(0, 4), 'demanded X'],
    ]
  if (extent === 'conditional')
    return [
      [
        'was willing to accept X if its terms were met',
        'would accept X only on a condition',
        'offered X on a condition',
      ],
      ['rejected X', 'accepted X in full', 'refused X'],
    ]
  if (extent === 'partial')
    return [
      ['accepted part of X', 'partly accepted X', 'agreed to X in part'],
      ['fully accepted X', 'rejected X', 'turned down X'],
    ]
  return [
    ['signalled that it might accept X', 'was ready to accept X', 'was open to X, in principle to be accepted'],
    ['accepted X outright', 'rejected X', 'ruled out X'],
  ]
}

export function factsOf(record: CheckedRecord, statement: FullStatement, random: Random): Facts | null {
  if (statement.stances.length === 0 || statement.disputedBy.length > 0) return null
  const stance = pick(random, statement.stances)
  const nameOf = (id: string) => (record.actors.find((it) => it.id === id)?.name ?? id).replace(/ \(unnamed\)/, '')
  const demand = record.demands.find(({ id }) => id === stance.demand)
  const speaker = record.actors.find(({ id }) => id === statement.speaker)
  if (!demand || !speaker) return null
  const [right] = acts(record.role(statement.side, stance.demand), stance.stance, stance.extent)
  const place = statement.citations.find(
    ({ tells, phrase }) => tells.includes(stance.demand) && phrase.split(' ').length >= 5 && isBalanced(phrase),
  )
  return {
    ...{ id: statement.id, statement, demand: demand.id, act: pick(random, right) },
    subject: pick(random, [
      speaker.name,
      ...speaker.aliases.filter((it) => /^[\p{Script=Latin}\s]+$/u.test(it)),
      nameOf(statement.side),
      `the ${nameOf(statement.side)} side`,
    ]),
    object: objectOf(demand.name, random),
    when: whenInWords(statement.earliest, statement.latest),
    teller: stance.word === 'own' ? '' : nameOf(stance.onWordOf[0] ?? ''),
    phrase: place?.phrase ?? '',
  }
}

const isBalanced = (text: string) =>
  text.split('“').length === text.split('”').length && text.split('"').length % 2 === 1

const objectOf = (name: string, random: Random) => {
  const plain = /^(?:NATO|EU|Donbas|Crimea|Minsk|Russian|All)/.test(name)
    ? name
    : name.charAt(0).toLowerCase() + name.slice(1)
  return pick(random, [`“${name}”`, plain, `the point “${name}”`])
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Each writes one sentence; those with a quotation or a day say so, so that a test can change it. */
export const templates: readonly ((it: Facts & { said: string; told: string }) => string)[] = [
  ({ told, said, id }) => `${told}${said} [${id}].`,
  ({ told, said, when, id }) => `${told}${said} ${when} [${id}].`,
  ({ told, said, when, id }) => `${capital(when)}, ${told.charAt(0).toLowerCase()}${told.slice(1)}${said} [${id}].`,
  ({ told, said, id }) => `The record shows this: ${told}${said}. [${id}]`,
  ({ told, said, when, id }) => `${told}${said}, and that was ${when} [${id}].`,
  ({ told, said, when, id }) => `It happened ${when}: ${told}${said} [${id}].`,
  ({ told, said, phrase, id }) =>
    phrase ? `${told}${said}, in the words “${phrase}” [${id}].` : `${told}${said} (${id}).`,
  ({ told, said, phrase, id }) =>
    phrase ? `The text has “${phrase}”: ${told}${said} [${id}].` : `So ${told}${said} [${id}].`,
  ({ told, said, id }) => `- ${told}${said} [${id}]`,
  ({ told, said, when, id }) => `**${capital(when)}** ${told}${said} [${id}].`,
  ({ told, said, id }) => `At 5 p.m. it was clear that ${told}${said} [${id}].`,
  ({ told, said, id }) => `After the U.S. and others had left, ${told}${said} [${id}].`,
  ({ told, said, when, id }) => `At that stage, ${when}, ${told}${said} [${id}].`,
]

export function sentence(facts: Facts, random: Random, template = pick(random, templates)): string {
  const said = `${facts.subject} ${facts.act.replace('X', facts.object)}`
  const told =
    facts.teller === '' ? '' : pick(random, [`according to ${facts.teller}, `, `by ${facts.teller}’s account, `])
  return template({ ...facts, said, told })
}

/** What is wrong with a sentence, and the facts or the sentence that say so; null where the record has no such case. */
export const faults: Readonly<
  Record<string, (facts: Facts, record: CheckedRecord, all: readonly FullStatement[], random: Random) => Facts | null>
> = {
  'an id that does not exist': (facts) => ({ ...facts, id: facts.id.replace(/\d\d$/, '99') }),
  'the id of another statement': (facts, _, all, random) => {
    const others = all.filter(
      (it) =>
        it.side !== facts.statement.side &&
        ![...it.stances, ...it.assesses.map(({ target }) => ({ demand: target }))].some(
          ({ demand }) => demand === facts.demand,
        ),
    )
    return { ...facts, id: pick(random, others).id }
  },
  'another side': (facts, record, all, random) => {
    const sides = [...new Set(all.map(({ side }) => side))].filter((it) => it !== facts.statement.side)
    const side = pick(random, sides)
    return { ...facts, subject: record.actors.find(({ id }) => id === side)?.name ?? '' }
  },
  'another person of the side': (facts, record, _, random) => {
    const persons = record.actors.filter(
      (it) =>
        it.kind === 'person' &&
        it.sides.includes(facts.statement.side) &&
        it.id !== facts.statement.speaker &&
        !it.name.includes('unnamed'),
    )
    return persons.length === 0 ? null : { ...facts, subject: pick(random, persons).name }
  },
  'another reading': (facts, record, _, random) => {
    const stance = facts.statement.stances.find(({ demand }) => demand === facts.demand)
    if (!stance) return null
    return {
      ...facts,
      act: pick(random, acts(record.role(facts.statement.side, facts.demand), stance.stance, stance.extent)[1]),
    }
  },
  'another demand': (facts, record, _, random) => {
    const told = new Set([
      ...facts.statement.stances.flatMap((it) => [it.demand, ...it.exchange.map(({ demand }) => demand)]),
      ...facts.statement.assesses.map(({ target }) => target),
    ])
    const labels = record.demands.filter(({ id }) => told.has(id)).map(({ name }) => name.replace(/ for .*/, ''))
    const others = record.demands.filter(({ id, name }) => !told.has(id) && !labels.some((it) => name.includes(it)))
    return { ...facts, object: objectOf(pick(random, others).name, random) }
  },
  'another day': (facts, _, __, random) => {
    const { earliest, latest } = facts.statement
    const days = ['2021-11-03', '2023-07-14', '2022-11-08', '2025-06-30'].filter(
      (day) => day < earliest || day > latest,
    )
    return { ...facts, when: `on ${longDay(pick(random, days))}` }
  },
  'a changed word in a quotation': (facts, _, __, random) => {
    const words = facts.phrase.split(' ')
    if (words.length < 5) return null
    words[Math.floor(random() * words.length)] = pick(random, ['seventeen', 'instantly', 'orchard'])
    return { ...facts, phrase: words.join(' ') }
  },
  'no word of who told it': (facts) => (facts.teller === '' ? null : { ...facts, teller: '' }),
  'somebody else who told it': (facts, record, _, random) => {
    const relays = new Set([...facts.statement.relayedBy.map(({ actor }) => actor), ...facts.statement.onWordOf])
    const told = facts.statement.citations.flatMap(({ source }) => record.sourceNames(source)).join()
    const others = record.actors.filter((it) => !relays.has(it.id) && it.kind === 'media' && !told.includes(it.name))
    return { ...facts, teller: pick(random, others).name }
  },
}

/** A fault shows in the sentences alone that have its part. */
export const showing: Readonly<Record<string, readonly number[]>> = {
  'another day': [1, 2, 4, 5, 9, 12],
  'a changed word in a quotation': [6, 7],
}
