/** A side against itself: who points in opposite directions on one demand, a few days apart. */
import { z } from 'zod'
import { directions } from '../codebook/contradictions.js'
import { certainty, day, extent, id, place, reading, relay, role, stance } from '../codebook/schemas.js'
import { findContradictions } from './support/find-contradictions.js'
import { pageOf } from './support/paging.js'
import { count, cursor, inclusion, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { rowsPage } from './support/rows-page.js'
import { mostSpeakerPairs, mostSpeakers, tellContradictions } from './support/tell-contradictions.js'

const opposed = z.object({
  first: id.describe('the earlier statement; on one day the one with the smaller id'),
  second: id,
  daysApart: z.int().describe('between their latest days'),
  daysKnown: z.boolean().describe('the days of both are known; otherwise they may be further apart, or closer'),
  sameSpeaker: z.boolean(),
  outranks: id.nullable().describe('the speaker with the higher authority; null where equal or the side itself speaks'),
  disputed: z.boolean().describe('somebody denies that one of them was said'),
})

const speakerPair = z.object({
  toward: id.describe('who points toward the demand'),
  away: id.describe('who points away from it, or gives no answer on it'),
  pairs: z
    .int()
    .describe('how many pairs of their statements contradict each other; the next fields are of the closest'),
  ...opposed.shape,
})

const taking = z.object({
  statements: z.int().describe('how many statements take part'),
  people: z.int().describe('how many speakers they are by'),
  speakers: z
    .array(z.object({ speaker: id, statements: z.int() }))
    .describe(`those with most statements, up to ${mostSpeakers}`),
})

const told = z.object({
  ...{ statement: id, speaker: id },
  direction: z.enum(directions).describe('whether it points toward the demand or away from it'),
  stance: stance.nullable().describe('null where it gives no answer on the demand'),
  extent: extent.nullable(),
  ...{ earliest: day, latest: day, certainty },
  relayedBy: z.array(relay).describe('who relays it; empty where a place that tells it has no relay'),
  ...reading.pick({ word: true, onWordOf: true }).shape,
  summary: z.string(),
  places: z.array(place).describe('the places that tell it and count'),
})

const item = z.object({
  ...{ side: id, demand: id, issue: id, role },
  people: z.int().describe('how many speakers of the side contradict another one, or themselves'),
  pairs: z.int().describe('how many pairs of statements contradict each other'),
  toward: taking.describe('who wants the demand, or agrees to it'),
  away: taking.describe('who refuses it, gives it up or gives no answer on it'),
  firstTurn: opposed.describe('the first two statements that contradict each other'),
  closest: opposed.describe('the two that are closest in time'),
  between: z
    .array(speakerPair)
    .describe(`who contradicts whom, most pairs first: up to ${mostSpeakerPairs}, among the speakers listed`),
  more: z.int().describe('how many pairs of statements are by others than these'),
  statements: z.array(told).describe('the statements named here, in the order of their days'),
})

/** A row of tables and CSV: two people of a side who contradict each other on a demand. */
const row = z.object({
  ...{ side: id, demand: id, issue: id, role },
  ...speakerPair.shape,
  ...{ firstLatest: day, firstSummary: z.string(), secondLatest: day, secondSummary: z.string() },
})

export const contradictions = question({
  summary:
    'Where a side contradicts itself: on one demand, a few days apart, some of its people want what others refuse or give no answer on.',
  params: z.object({
    side: id.optional().describe('only this side'),
    issue: id.optional().describe('only demands of this issue'),
    demand: id.optional().describe('only this demand'),
    speaker: id.optional().describe('only where this actor contradicts another one, or itself'),
    days: count(0, 999_999, 14).describe('the most days between their latest days'),
    sameSpeaker: inclusion('exclude').describe('include adds two statements by one speaker'),
    ...viewParams,
    limit: limit(500, 50),
    cursor,
  }),
  result: pageOf(item).extend({
    all: z.int().describe('how many items all pages have'),
    pairs: z.int().describe('how many pairs of statements contradict each other in all of them'),
  }),
  columns: ['side', 'demand', 'toward', 'away', 'pairs', 'daysApart', 'first', 'second', 'outranks', 'disputed'],
  list: {
    item: row,
    *of({ items }) {
      for (const { side, demand, issue, role, between, statements } of items) {
        const of = new Map(statements.map((it) => [it.statement, it]))
        for (const pair of between)
          yield {
            ...{ ...pair, side, demand, issue, role },
            ...{ firstLatest: of.get(pair.first)?.latest, firstSummary: of.get(pair.first)?.summary },
            ...{ secondLatest: of.get(pair.second)?.latest, secondSummary: of.get(pair.second)?.summary },
          }
      }
    },
  },
  async answer(graph, params) {
    const contradicting = await findContradictions(graph, params)
    const { found } = contradicting
    const page = rowsPage(found, ({ key }) => key, params)
    const items = await tellContradictions(contradicting, page.items)
    return { items, next: page.next, all: found.length, pairs: found.reduce((sum, { pairs }) => sum + pairs, 0) }
  },
  note({ items }) {
    const more = items.reduce((sum, it) => sum + it.more, 0)
    return more === 0
      ? null
      : `${more} more pairs of statements are by others than those listed: ask with side and demand, or a speaker.`
  },
})
