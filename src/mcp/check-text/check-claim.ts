/** One claim against the statements that it cites: who, on what, what they did, when, in which words, and on whose word. */
import type { FullStatement } from '../../questions/support/whole-statement.js'
import { type ClaimedDays, claimedDays, daysApart } from './claimed-days.js'
import { type DemandFinder, type DemandMention, withoutContent } from './demand-mentions.js'
import { isTold, judgeClause } from './judge-clause.js'
import type { NameFinder } from './marked-claim.js'
import { plainWords, quoteFit, quotesIn, withoutQuotes } from './quotes.js'
import { type CheckedRecord, type Finding, type KnownActor, nameOf, open, wrong } from './record.js'
import { saidAct } from './said-act.js'
import { speakerFit } from './speaker-fits.js'
import { partsMeant, type ToldPart } from './told-parts.js'
import { unreadTimes } from './unread-times.js'
import { alsoNamed, whoSaid } from './who-said.js'
import { wordApart } from './word-fits.js'

export interface CheckParts {
  record: CheckedRecord
  names: NameFinder
  demandsIn: DemandFinder
}

/** @param before the claim before it, for what this one leaves out */
export function checkClaim(
  text: string,
  before: string,
  statements: readonly FullStatement[],
  parts: CheckParts,
): Finding[] {
  const { record, names, demandsIn } = parts
  const findings: Finding[] = []
  const labels = [...record.demands, ...record.actors].map(({ name }) => plainWords(name).join(' '))
  const quotes = quotesIn(text).filter(
    (it) => !it.isTerm && !labels.some((label) => label.includes(plainWords(it.text).join(' '))),
  )
  const quoted = checkQuotes(quotes, statements)
  findings.push(...quoted.findings)
  const unquoted = withoutQuotes(text, quotes)
  const days = claimedDays(unquoted, yearsOf(statements))
  // A month is no verb: "between 9 May and 31 December".
  const undated = days.reduce((rest, { words }) => rest.replace(words, ' '), unquoted)
  const marked = names.mark(undated)
  const clauses = clausesOf(marked)
  // "It", "they": meant is what the claim before has named; that it names nothing else is no fault of this one.
  const earlier = names.mark(refersBack.test(text) ? before : '')
  const meant = demandsIn(earlier).map((it) => ({ ...it, isLabel: false }))
  let mentions: DemandMention[] = []
  let { subjects } = whoSaid(earlier, null, names)
  const used = new Set<string>()
  let judged = 0
  let isStill = false
  let heading: DemandMention[] = []
  for (const [at, clause] of clauses.entries()) {
    const named = demandsIn(clause).filter((it) => it.isLabel || isTold(it.id, statements))
    const own = [...heading.filter(({ id }) => !named.some((it) => it.id === id)), ...named]
    if (own.length > 0) mentions = own
    const bare = withoutContent(clause, own, record.demands, names)
    const act = saidAct(bare)
    const who = whoSaid(bare, act?.at ?? null, names)
    if (mentions.length === 0 && leavesOutDemand(bare, act?.at ?? 0)) mentions = meant
    if (who.subjects.length > 0) subjects = who.subjects
    // "Neutrality — Moscow: kept": a heading is on what comes behind it.
    heading = act === null && who.subjects.length === 0 && at === 0 && clauses.length > 1 ? own : []
    if (heading.length > 0) continue
    // A clause without act and demand only says when, why or how.
    if (act === null && own.length === 0 && clauses.length > 1) continue
    const told = partsMeant(mentions, clause, statements, parts)
    const result = judgeClause({
      clause,
      act,
      subjects,
      mentions: own.length > 0 ? own : mentions,
      told,
      statements,
      hasQuote: quoted.isVerbatim,
      by: days.at(-1)?.latest,
      record,
    })
    judged++
    isStill ||= act?.isStill ?? false
    findings.push(...result.findings, ...laterWord(days, result.parts, record))
    if (firstTime.test(clause)) findings.push(...earlierWord(result.parts, record))
    for (const id of result.used) used.add(id)
    findings.push(...wordApart(who, result.parts, statements, record))
  }
  if (judged === 0) findings.push(open('what it says was done could not be read'))
  const cited = statements.filter(({ id }) => used.size === 0 || used.has(id))
  // What still is so on a day was said by then.
  findings.push(
    ...checkDays(
      days.map((it) => (isStill && it.kind === 'on' ? { ...it, kind: 'by' } : it)),
      cited,
    ),
  )
  findings.push(...unreadTimes(undated, cited))
  findings.push(...alsoNamed(marked, names).flatMap((actor) => spokeNot(actor, statements, record)))
  if (used.size > 0) for (const { id } of statements) if (!used.has(id)) findings.push(wrong(`${id} does not say this`))
  for (const { disputedBy } of cited)
    if (disputedBy.length > 0 && !/\bdeni(?:es|ed|al)|deny|dispute/i.test(text))
      findings.push({ kind: 'note', reason: `${disputedBy.map((id) => nameOf(record, id)).join(', ')} denies it` })
  return findings
}

/** "It rejected this", "it was rejected": the object, or the subject of a passive, is what was named before; in "it demanded peas" it is not. */
export const leavesOutDemand = (bare: string, at: number) =>
  /\b(?:it|this|them|these|those|both|so|(?:the|its|his|her|their|this|that|these|such) (?:\S+ )?(?:demands?|ideas?|offers?|proposals?|plans?|deals?|requests?|positions?|stances?|terms|list))\b(?! (?:for|of|that|to)\b)|\bthat\s*(?:$|[.,;])/.test(
    bare.slice(at),
  ) ||
  /\b(?:it|this|that|they|these|those|both)\b.*\b(?:is|are|was|were|be|been|being)\b\W*(?:\w+\W+)?$/.test(
    bare.slice(0, at),
  )

function spokeNot(actor: KnownActor, statements: readonly FullStatement[], record: CheckedRecord): Finding[] {
  const isHeard = statements.some((it) => speakerFit(actor, it, nameOf(record, it.speaker)) !== 'wrong')
  return isHeard ? [] : [wrong(`no statement cited is what ${actor.name} said`)]
}

const refersBack = /\b(?:it|its|this|that|these|those|they|them|he|she|both)\b/i

const clausesOf = (marked: string) =>
  marked
    .split(
      /\s*(?:;|—|\s–\s|,\s*(?:but|while|whereas|although|though|yet|and|which)\s|\b(?:but|while|whereas|although)\b)\s*/,
    )
    .filter((it) => /\p{L}/u.test(it))

function checkQuotes(quotes: ReturnType<typeof quotesIn>, statements: readonly FullStatement[]) {
  const phrases = statements.flatMap(({ citations }) => citations.map(({ phrase }) => phrase))
  const findings = quotes.flatMap((quote): Finding[] => {
    const fit = quoteFit(quote, phrases)
    if (fit === 'verbatim') return []
    if (fit === 'longer') return [open(`of the quotation “${quote.text}” the record has only a part`)]
    return [wrong(`the record has no place with the words “${quote.text}”`)]
  })
  return { findings, isVerbatim: quotes.length > 0 && findings.length === 0 }
}

const yearsOf = (statements: readonly FullStatement[]) => [
  ...new Set(statements.flatMap(({ latest, earliest }) => [latest.slice(0, 4), earliest.slice(0, 4)])),
]

function checkDays(days: readonly ClaimedDays[], statements: readonly FullStatement[]): Finding[] {
  return days.flatMap((claimed): Finding[] => {
    const apart = statements.map((it) => daysApart(claimed, it))
    if (apart.length === 0 || apart.some((it) => it === null)) return []
    const [first] = apart.flatMap((it) => (it && !it.sure ? [it] : []))
    return [first ? open(first.reason) : wrong(apart.find((it) => it !== null)?.reason ?? '')]
  })
}

/** "By 21 March": what the side last said by then must still be what is claimed. */
function laterWord(days: readonly ClaimedDays[], parts: readonly ToldPart[], record: CheckedRecord): Finding[] {
  return days.flatMap(({ kind, latest }) =>
    parts.flatMap(({ statement, demand, told }): Finding[] => {
      const then = kind === 'by' && told ? record.lastReading(statement.side, demand, latest) : null
      if (!then || then.day <= statement.latest || then.reading === told?.reading) return []
      return [wrong(`by then a later word of the side, of ${then.day}, reads ${then.reading}`)]
    }),
  )
}

const firstTime =
  /\b(?:for the first time|first (?:demand|call|ask|propos|rais|rejec|refus|offer|accept|agre|voic|insist)\w*)\b/

/** "For the first time": another person of the side may have done it before. */
function earlierWord(parts: readonly ToldPart[], record: CheckedRecord): Finding[] {
  return parts.flatMap(({ statement, demand }): Finding[] => {
    const eve = new Date(Date.parse(statement.earliest) - 86_400_000).toISOString().slice(0, 10)
    const earlier = record.lastReading(statement.side, demand, eve)
    return earlier ? [open(`the side spoke of it before, on ${earlier.day}`)] : []
  })
}
