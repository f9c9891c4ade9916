/** The questions people ask first, made of the record's busiest days, its parties and its demands. Pure. */
import type { Demand } from '../state/catalog.js'
import { inText } from '../state/phrases.js'
import { tally } from '../state/tally.js'
import { plainView, type ViewState } from '../state/url-state.js'
import { briefSpan, longDay } from '../time/days.js'
import { talksOf, turningDays } from '../time/turning-days.js'
import type { StatementDay } from '../time/use-days.js'

export interface FirstQuestion {
  text: string
  to: ViewState
}

/** @param facing the two sides that ask most of one another; none where no demand lies between two */
export function firstQuestions(
  days: readonly StatementDay[],
  demands: readonly Demand[],
  name: (id: string) => string,
  facing: readonly string[],
): FirstQuestion[] {
  const between = turningDays(days)
  const raiser = mostOf(demands.flatMap(({ raisedBy }) => raisedBy))
  const [demand] = [...demands].sort((a, b) => b.statements - a.statements)
  if (!between || !demand) return []
  const asOf = between.to.day
  const ledger = { ...plainView, view: 'ledger' as const, asOf }
  const questions: FirstQuestion[] = []
  const [one, other] = facing
  if (one && other)
    questions.push({
      text: `What had ${name(one)} and ${name(other)} agreed by ${longDay(asOf)}, and on whose word?`,
      to: { ...plainView, view: 'board', asOf },
    })
  if (raiser)
    questions.push({
      text: `Where had ${name(raiser)} moved by ${longDay(asOf)}, and who says so?`,
      to: { ...plainView, view: 'actor', id: raiser, asOf },
    })
  if (between.from)
    questions.push({
      text: `What changed between ${occasion(between.from)} and ${occasion(between.to)}?`,
      to: { ...ledger, from: between.from.day, moved: 'only' },
    })
  questions.push({
    text: `Who said what on ${inText(demand.name)}?`,
    to: { ...plainView, view: 'demand', id: demand.id },
  })
  const findings = { ...plainView, view: 'conflicts' as const }
  if (demands.some(({ addressedTo }) => addressedTo.length > 0))
    questions.push({
      text: `What did one side never answer, or refuse to discuss, by ${longDay(asOf)}?`,
      to: { ...findings, part: 'unanswered', asOf },
    })
  const joined = joinedByMost(demands, facing)
  if (joined)
    questions.push({
      text: `Who sides with whom on ${inText(joined.name)}?`,
      to: { ...plainView, view: 'network', demand: joined.id, concessions: 'in' },
    })
  questions.push({
    text: `What could a reader know by ${longDay(asOf)}, and what had been said?`,
    to: { ...findings, part: 'known', asOf },
  })
  questions.push({
    text: 'Which conditions did each side set, and what did it offer, day by day?',
    to: { ...findings, part: 'conditions' },
  })
  const lastYear = days.at(-1)?.day.slice(0, 4)
  questions.push(
    lastYear && lastYear > asOf.slice(0, 4)
      ? {
          text: `Which earlier demands came back in ${lastYear}, unchanged or harder?`,
          to: { ...findings, part: 'returned', since: lastYear },
        }
      : { text: 'Which demands were given up or left, and came back?', to: { ...findings, part: 'returned' } },
  )
  questions.push({ text: 'What rests on thin evidence?', to: { ...findings, part: 'thin' } })
  questions.push({ text: 'Who contradicts whom on the same side?', to: { ...findings, part: 'sides' } })
  questions.push({ text: 'Where do the sources disagree?', to: findings })
  questions.push({
    text: 'How reliable is this coding, and what changed with the codebook?',
    to: { ...plainView, view: 'method', section: 'versions' },
  })
  return questions
}

/** Of the demands that sides besides the two raised, the one that concerns most sides, and of these most spoken of. */
function joinedByMost(demands: readonly Demand[], facing: readonly string[]): Demand | undefined {
  const sidesOf = ({ raisedBy, addressedTo }: Demand) => new Set([...raisedBy, ...addressedTo]).size
  const [most] = demands
    .filter((it) => sidesOf(it) > 1 && it.raisedBy.some((side) => !facing.includes(side)))
    .sort((a, b) => sidesOf(b) - sidesOf(a) || b.statements - a.statements)
  return most
}

/** The most frequent; among equals, the first. */
function mostOf(ids: readonly string[]): string | undefined {
  return [...tally(ids)].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function occasion(day: StatementDay): string {
  const [talks] = talksOf(day)
  // A day of which nothing is known for sure is told as the interval it ends.
  const when = day.certain > 0 ? longDay(day.day) : briefSpan(day.earliest, day.day)
  return `${when}${talks ? ` (${talks.name}${talks.place && !talks.name.includes(talks.place) ? `, ${talks.place}` : ''})` : ''}`
}
