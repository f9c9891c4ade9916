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

/** The places of a statement as quotations: those that tell the demand itself come first. */
export function placesOn(kin: readonly string[], { id, mode, citations }: FullStatement) {
  const rank = (tells: readonly string[]) => (tells.some((it) => kin.includes(it)) ? 0 : 1)
  return citations.map((it) => ({ ...it, statement: id, mode })).sort((a, b) => rank(a.tells) - rank(b.tells))
}
