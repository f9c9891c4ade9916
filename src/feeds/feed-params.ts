/** What a feed is of: the parameters that choose its entries. */
import { z } from 'zod'
import { clock, day, id, readingName } from '../codebook/schemas.js'
import { commaList, cursor, inclusion, limit, viewParams } from '../questions/support/params.js'

const { source, withoutRelays, hedged } = viewParams

export const feedParams = z.object({
  sides: commaList(id).describe('only moves of these sides'),
  issue: id.optional().describe('only on demands of this issue'),
  demand: id.optional().describe('only on this demand'),
  reading: commaList(readingName).describe('only moves to these readings'),
  clock: clock
    .default('said')
    .describe('which days `from` and `to` bound: those on which it was said, or on which a reader could know'),
  from: day.optional().describe('only moves on this day or later'),
  to: day.optional().describe('only moves on this day or earlier'),
  ...{ source, withoutRelays, hedged },
  first: inclusion('exclude').describe('include adds the first word of each side on each demand'),
  limit: limit(100, 50),
  cursor,
})
export type FeedParams = z.output<typeof feedParams>
