/** The shipped statements as coders write them, by source and in the order of the text. */
import type { CodedStatement } from '../../src/coding/coded-statement.js'
import { inTextOrder } from '../../src/coding/in-text-order.js'
import { type Records, stancesOf } from '../../src/records/records.js'

export function codedIn({ statements }: Records, source: string): CodedStatement[] {
  const coded = statements.flatMap((it): CodedStatement[] => {
    const citations = it.citedIn.filter((place) => place.source === source)
    if (citations.length === 0) return []
    return [
      {
        ...{ key: it.id, speaker: it.by, earliest: it.earliest, latest: it.latest, mode: it.mode },
        ...{ certainty: it.certainty, summary: it.summary, disputedBy: it.disputedBy },
        ...(it.at === null ? {} : { at: it.at }),
        relays: it.relayedBy,
        stances: stancesOf(it).map(({ demand, stance, extent }) => ({ demand, stance, extent })),
        assesses: [
          ...it.assesses.map(({ demand, status }) => ({ target: demand, status })),
          ...it.assessesDrafts.map(({ draft, status }) => ({ target: draft, status })),
        ],
        exchanges: it.inExchangeFor.map(({ of, demand, kind }) => ({ of, for: demand, kind })),
        citations: citations.map(({ source: _, ...place }) => place),
      },
    ]
  })
  return inTextOrder(coded)
}
