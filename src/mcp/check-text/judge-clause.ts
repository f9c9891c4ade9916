/** One clause of a claim against what its statements say on the demands that it names: who, on what, and what was done. */

import { listed } from '../../codebook/explain.js'
import { groupBy } from '../../codebook/group-by.js'
import type { FullStatement } from '../../questions/support/whole-statement.js'
import type { DemandMention } from './demand-mentions.js'
import { readingApart } from './reading-fits.js'
import { type CheckedRecord, type Finding, type KnownActor, nameOf, open, wrong } from './record.js'
import type { SaidAct } from './said-act.js'
import { speakerFit } from './speaker-fits.js'
import type { ToldPart } from './told-parts.js'

export interface Judged {
  clause: string
  act: SaidAct | null
  subjects: readonly KnownActor[]
  mentions: readonly DemandMention[]
  told: readonly ToldPart[]
  statements: readonly FullStatement[]
  hasQuote: boolean
  /** The last day that the claim names. */
  by: string | undefined
  record: CheckedRecord
}

export function judgeClause({ clause, act, subjects, mentions, told, statements, hasQuote, by, record }: Judged) {
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
        `${idsOf(statements)} ${statements.length === 1 ? 'says' : 'say'} nothing on ${demandName(record, id)}, but on ${onWhat(statements, record)}`,
      ),
    )
  if (told.length === 0 && missing.length === 0 && !hasQuote)
    findings.push(
      open(
        `it does not name ${onWhat(statements, record)}, which ${idsOf(statements)} ${statements.length === 1 ? 'is' : 'are'} on`,
      ),
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
      reason: act === null ? null : readingApart(act, turnedOf(part.demand), part, clause, record, by),
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

const idsOf = (statements: readonly FullStatement[]) => listed(statements.map(({ id }) => id))

const demandName = ({ demands }: CheckedRecord, id: string) => `“${demands.find((it) => it.id === id)?.name ?? id}”`

export const isTold = (demand: string, statements: readonly FullStatement[]) =>
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
  return listed([...new Set(ids)].map((id) => demandName(record, id)))
}
