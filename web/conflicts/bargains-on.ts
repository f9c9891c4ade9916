/** Statements that bargain with a demand: that give one thing and ask another, or tie the two. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import type { FullStatement } from '../statement/full-statement.js'

type Stance = FullStatement['stances'][number]

export interface Bargain {
  statement: FullStatement
  gives: Stance[]
  asks: Stance[]
  refuses: Stance[]
  /** Whether its text itself makes one depend on the other; else they only stand in one statement. */
  isTied: boolean
}

/** First day first. @param kin the demand and those akin to it @param statements with a stance on any of them, in any order */
export function bargainsOn(kin: readonly string[], statements: readonly FullStatement[]): Bargain[] {
  return [...new Map(statements.map((it) => [it.id, it])).values()]
    .map((statement) => bargainIn(kin, statement))
    .filter(({ gives, asks, isTied }) => isTied || (gives.length > 0 && asks.length > 0))
    .sort((a, b) => byText(a.statement.latest, b.statement.latest) || byText(a.statement.id, b.statement.id))
}

function bargainIn(kin: readonly string[], statement: FullStatement): Bargain {
  const of = (name: Stance['stance']) => statement.stances.filter(({ stance }) => stance === name)
  const ties = (it: Stance) => it.exchange.some(({ demand }) => kin.includes(demand) || kin.includes(it.demand))
  const isTied = statement.stances.some(ties)
  return { statement, gives: of('CONCEDES'), asks: of('ASSERTS'), refuses: of('REJECTS'), isTied }
}

/** The places of a statement as quotations: first one that tells the demand itself, then those that tell most of what is still untold. */
export function placesOn(kin: readonly string[], { id, mode, citations }: FullStatement) {
  const left = citations.map((it) => ({ ...it, statement: id, mode }))
  const told = new Set<string>()
  const places: typeof left = []
  while (left.length > 0) {
    const weight = ({ tells }: (typeof left)[number]) =>
      tells.reduce((sum, it) => sum + (told.has(it) ? 0 : kin.includes(it) ? 100 : 1), 0)
    const next = left.reduce((best, it) => (weight(it) > weight(best) ? it : best))
    places.push(next)
    for (const it of next.tells) told.add(it)
    left.splice(left.indexOf(next), 1)
  }
  return places
}
