/** One claim against the statements that it cites: who, on what, what they did, when, in which words, and on whose word. */
import { groupBy } from '../../codebook/group-by.js'
import type { FullStatement } from '../../questions/support/whole-statement.js'
import { type ClaimedDays, claimedDays, daysApart } from './claimed-days.js'
import { type DemandFinder, type DemandMention, withoutContent } from './demand-mentions.js'
import type { NameFinder } from './marked-claim.js'
import { plainWords, quoteFit, quotesIn, withoutQuotes } from './quotes.js'
import { readingApart } from './reading-fits.js'
import { type CheckedRecord, type Finding, nameOf } from './record.js'
import { type SaidAct, saidAct } from './said-act.js'
import { speakerFit } from './speaker-fits.js'
import { stemsOf } from './stems.js'
import { type ToldPart, toldParts } from './told-parts.js'
import { whoSaid } from './who-said.js'
import { wordApart } from './word-fits.js'

export interface CheckParts {
  record: CheckedRecord
  names: NameFinder
  demandsIn: DemandFinder
}

const wrong = (reason: string): Finding => ({ kind: 'wrong', reason })
const open = (reason: string): Finding => ({ kind: 'open', reason })

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
  const marked = names.mark(days.reduce((rest, { words }) => rest.replace(words, ' '), unquoted))
  const clauses = clausesOf(marked)
  let [mentions, subjects] = [demandsIn(names.mark(before)), whoSaid(names.mark(before), null, names).subjects]
  const used = new Set<string>()
  for (const clause of clauses) {
    const own = demandsIn(clause).filter((it) => it.isLabel || isTold(it.id, statements))
    if (own.length > 0) mentions = own
    const bare = withoutContent(clause, own, record.demands, names)
    const act = saidAct(bare)
    const who = whoSaid(bare, act?.at ?? null, names)
    if (who.subjects.length > 0) subjects = who.subjects
    // A clause without act and demand only says when, why or how.
    if (act === null && own.length === 0 && clauses.length > 1) continue
    const told = partsFor(mentions, clause, statements, parts)
    const result = judge({
      clause,
      act,
      subjects,
      mentions: own.length > 0 ? own : mentions,
      told,
      statements,
      hasQuote: quoted.isVerbatim,
      parts,
    })
    findings.push(...result.findings)
    for (const id of result.used) used.add(id)
    findings.push(...wordApart(who, result.parts, statements, record))
  }
  const cited = statements.filter(({ id }) => used.size === 0 || used.has(id))
  findings.push(...checkDays(days, cited))
  if (used.size > 0) for (const { id } of statements) if (!used.has(id)) findings.push(wrong(`${id} does not say this`))
  for (const { disputedBy } of cited)
    if (disputedBy.length > 0 && !/\bdeni(?:es|ed|al)|deny|dispute/i.test(text))
      findings.push({ kind: 'note', reason: `${disputedBy.map((id) => nameOf(record, id)).join(', ')} denies it` })
  return findings
}

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

/** The stances and assessments that the claim may speak of: those on the demands that it names, else those of statements told alike. */
function partsFor(
  mentions: readonly DemandMention[],
  clause: string,
  statements: readonly FullStatement[],
  { record, names }: CheckParts,
): ToldPart[] {
  const all = statements.flatMap((it) => toldParts(it, record))
  const named = all.filter(({ demand }) => mentions.some(({ id }) => id === demand))
  if (named.length > 0) return named
  if (mentions.some(({ isLabel }) => isLabel)) return []
  const stems = new Set(stemsOf(clause))
  return all.filter(({ statement }) => {
    const summary = new Set(stemsOf(names.mark(statement.summary)).filter((it) => !it.startsWith('@')))
    const shared = [...summary].filter((it) => stems.has(it)).length
    return shared >= 2 && shared >= [...stems].filter((it) => !it.startsWith('@')).length * 0.4
  })
}

interface Judged {
  clause: string
  act: SaidAct | null
  subjects: ReturnType<typeof whoSaid>['subjects']
  mentions: readonly DemandMention[]
  told: readonly ToldPart[]
  statements: readonly FullStatement[]
  hasQuote: boolean
  parts: CheckParts
}

function judge({ clause, act, subjects, mentions, told, statements, hasQuote, parts: { record } }: Judged) {
  const findings: Finding[] = []
  const used = new Set<string>()
  const fitting: ToldPart[] = []
  if (subjects.length === 0) findings.push(open('it is not clear who is said to have done it'))
  const spoken = subjects.map((subject) => ({
    subject,
    fits: statements.map((it) => ({ it, fit: speakerFit(subject, it, nameOf(record, it.speaker)) })),
  }))
  for (const { subject, fits } of spoken) {
    if (fits.some(({ fit }) => fit === 'fits')) continue
    const who = fits.map(
      ({ it }) =>
        `${it.id} is what ${nameOf(record, it.speaker)} said${it.side === it.speaker ? '' : ` for ${nameOf(record, it.side)}`}`,
    )
    const isUnsure = fits.some(({ fit }) => fit === 'unsure')
    findings.push((isUnsure ? open : wrong)(`${who.join('; ')}, not ${subject.name}`))
  }
  const bySpeaker = told.filter(
    ({ statement }) =>
      subjects.length === 0 ||
      subjects.some((subject) => speakerFit(subject, statement, nameOf(record, statement.speaker)) !== 'wrong'),
  )
  const missing = mentions.filter(
    (it) =>
      it.isLabel &&
      !mentions.some(
        (other) => (other.alike === it.alike || it.narrower.includes(other.id)) && isTold(other.id, statements),
      ),
  )
  for (const { id } of missing)
    findings.push(
      wrong(
        `${statements.map((it) => it.id).join(', ')} ${statements.length === 1 ? 'says' : 'say'} nothing on ${demandName(record, id)}: ${onWhat(statements, record)}`,
      ),
    )
  if (told.length === 0 && missing.length === 0 && !hasQuote)
    findings.push(
      open(`it does not name what ${statements.map((it) => it.id).join(', ')} is on: ${onWhat(statements, record)}`),
    )
  if (act === null && !hasQuote && told.every(({ status }) => status === null))
    findings.push(open('what it says was done could not be read'))
  // Where none is named, any of them may be meant; where labels are alike, either.
  const isNamed = mentions.some((it) => bySpeaker.some(({ demand }) => demand === it.id))
  const groupOf = (demand: string) => (isNamed ? (mentions.find(({ id }) => id === demand)?.alike ?? demand) : '')
  for (const [, group] of groupBy(bySpeaker, ({ demand }) => groupOf(demand))) {
    const demand = group[0]?.demand ?? ''
    const turnedOf = (id: string) => mentions.find((it) => it.id === id)?.isTurned ?? false
    const apart = group.map((part) => ({
      part,
      reason: act === null ? null : readingApart(act, turnedOf(part.demand), part, clause, record),
    }))
    for (const { part, reason } of apart) {
      if (reason !== null) continue
      used.add(part.statement.id)
      fitting.push(part)
    }
    if (apart.every(({ reason }) => reason !== null)) {
      const said = apart[0]
      const isSure = isNamed || group.length === 1
      if (said)
        findings.push(
          (isSure ? wrong : open)(`on ${demandName(record, demand)} ${said.reason} [${said.part.statement.id}]`),
        )
      for (const { part } of apart) used.add(part.statement.id)
    }
  }
  if (hasQuote && told.length === 0) for (const { id } of statements) used.add(id)
  return { findings, used, parts: fitting }
}

const demandName = ({ demands }: CheckedRecord, id: string) => `“${demands.find((it) => it.id === id)?.name ?? id}”`

const isTold = (demand: string, statements: readonly FullStatement[]) =>
  statements.some((it) =>
    [
      ...it.stances.flatMap((stance) => [stance.demand, ...stance.exchange.map((other) => other.demand)]),
      ...it.assesses.map(({ target }) => target),
    ].includes(demand),
  )

const onWhat = (statements: readonly FullStatement[], record: CheckedRecord) => {
  const ids = statements.flatMap((it) => [
    ...it.stances.map(({ demand }) => demand),
    ...it.assesses.map(({ target }) => target),
  ])
  return [...new Set(ids)].map((id) => demandName(record, id)).join(', ')
}
