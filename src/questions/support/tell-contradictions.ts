/** How a side contradicts itself, as answers have it: how many stand where, the first turn, and who contradicts whom. */
import { contradictingSpeakers, type SpeakerShare, speakersTakingPart } from '../../codebook/contradicting-speakers.js'
import { higherOf, type OpposedPair } from '../../codebook/contradictions.js'
import { pauses } from '../../pauses.js'
import { at } from '../../positions/columns.js'
import type { View } from '../../positions/view.js'
import type { ActorItem } from '../actors.js'
import type { FoundContradiction, FoundContradictions, ReadContradiction } from './find-contradictions.js'
import { type Told, tellSpoken } from './tell-spoken.js'

/** How many speakers of each direction an answer lists, and how many pairs of them. */
export const mostSpeakers = 20
export const mostSpeakerPairs = 20

/** Those of a page. */
export async function tellContradictions(all: FoundContradictions, page: readonly FoundContradiction[]) {
  const authorityOf = authoritiesOf(all.actors)
  const pause = pauses()
  const items: ReturnType<typeof tellOne>[] = []
  for (const found of page) {
    const read = await all.read(found.trajectory, found.role)
    await pause()
    if (read) items.push(tellOne(all.view, found, read, authorityOf))
  }
  return items
}

type AuthorityOf = ReturnType<typeof authoritiesOf>

function tellOne(view: View, found: FoundContradiction, read: ReadContradiction, authorityOf: AuthorityOf) {
  const { side, demand, role, people } = found
  const { rows, opposing } = read
  const { pairs, firstTurn, closest, takesPart } = read.contradiction
  const [toward, away] = speakersTakingPart(rows, takesPart)
  const most = (shares: readonly SpeakerShare[]) => shares.slice(0, mostSpeakers)
  const numbers = (shares: readonly SpeakerShare[]) => most(shares).map(({ speaker }) => speaker)
  const between = contradictingSpeakers(rows, opposing, [numbers(toward), numbers(away)]).slice(0, mostSpeakerPairs)
  const shown = [firstTurn, closest, ...between.map((pair) => pair.closest)]
  const told = new Map<number, Told>()
  for (const row of [...new Set(shown.flatMap(({ first, second }) => [first, second]))].sort((a, b) => a - b))
    told.set(row, tellSpoken(view, rows, row))
  const idOf = (speaker: number) => view.positions.columns.actors[at(rows.actors, speaker)] as string
  const taking = (shares: readonly SpeakerShare[]) => ({
    statements: shares.reduce((sum, { statements }) => sum + statements, 0),
    people: shares.length,
    speakers: most(shares).map(({ speaker, statements }) => ({ speaker: idOf(speaker), statements })),
  })
  return {
    ...{ side, demand: demand.id, issue: demand.issue, role, people, pairs },
    ...{ toward: taking(toward), away: taking(away) },
    ...{ firstTurn: tellPair(firstTurn), closest: tellPair(closest) },
    between: between.map((pair) => ({
      ...{ toward: idOf(pair.toward), away: idOf(pair.away), pairs: pair.pairs },
      ...tellPair(pair.closest),
    })),
    more: between.reduce((left, pair) => left - pair.pairs, pairs),
    statements: [...told.values()],
  }

  function tellPair({ first, second }: OpposedPair) {
    const both = [told.get(first), told.get(second)] as [Told, Told]
    const [one, other] = both.map((it) => ({ ...it, authority: authorityOf(it.speaker, side, it.latest) })) as [
      Told & { authority: number | null },
      Told & { authority: number | null },
    ]
    return {
      ...{ first: one.statement, second: other.statement },
      daysApart: at(rows.day, second) - at(rows.day, first),
      daysKnown: both.every(({ earliest, latest }) => earliest === latest),
      sameSpeaker: one.speaker === other.speaker,
      outranks: higherOf(one, other),
      disputed: both.some(({ certainty }) => certainty === 'disputed'),
    }
  }
}

/** The authority with which an actor speaks for a side on a day; null for the side itself, and where none is given. */
function authoritiesOf(actors: readonly ActorItem[]) {
  const byId = new Map(actors.map((actor) => [actor.id, actor.represents]))
  return (speaker: string, of: string, day: string): number | null => {
    const capacity = byId
      .get(speaker)
      ?.find(({ side, from, to }) => side === of && (from ?? '') <= day && (to === null || day <= to))
    return capacity?.authority ?? null
  }
}
