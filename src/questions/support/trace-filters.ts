/** What narrows a trace, and what the counts beside each filter are of. */
import { z } from 'zod'
import { day, id, relation } from '../../codebook/schemas.js'
import { stances, statuses } from '../../codebook/words.js'
import type { Graph } from '../../store/graph-store.js'
import { allDrafts } from '../drafts.js'
import { allEvents } from '../events.js'
import { flag, viewParams } from './params.js'
import { requireKnown, requireName } from './require-known.js'

/** A stance, or an assessment: what a statement does to a demand. */
export const acts = [...stances, 'ASSESSES'] as const

export const traceFilters = {
  demand: id.optional().describe('only on this demand'),
  issue: id.optional().describe('only on demands of this issue'),
  side: id.optional().describe('only speakers of this side'),
  speaker: id.optional().describe('only this actor'),
  stance: z
    .enum(acts)
    .optional()
    .describe('only this stance; ASSESSES for what says how far the talks are, or gives no answer'),
  status: z
    .enum(statuses)
    .optional()
    .describe('only assessments with this status; unanswered for what gives no answer on a demand'),
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('only of this day, or with these words in the summary, the name of the speaker or the name of a demand'),
  event: id.optional().describe('only what was said at this event'),
  draft: id.optional().describe('only what assesses this draft'),
  relayedBy: id.optional().describe('only what this actor relays'),
  deniedBy: id.optional().describe('only what this actor denies'),
  alone: flag(false).describe('true: only what a single source tells'),
  word: relation
    .optional()
    .describe("only on this word: of the places that tell it, the closest to the speaker's side; own is its own word"),
  from: day.optional().describe('only what was said on this day or later, by the last day that a statement allows'),
  to: day.optional().describe('only what was said by this day, by the last day that a statement allows'),
  ...viewParams,
}
const filters = z.object(traceFilters)
export type TraceFilters = z.output<typeof filters>

/** An unknown id finds nothing: an answer with items need not ask. @throws Problem 404 for the first id that does not exist */
export async function requireKnownFilters(graph: Graph, asked: TraceFilters): Promise<void> {
  const { relayedBy, deniedBy, event, draft, ...named } = asked
  await requireKnown(graph, named)
  for (const speaker of [relayedBy, deniedBy]) if (speaker !== undefined) await requireKnown(graph, { speaker })
  if (event !== undefined) requireName('event', event, called(await allEvents(graph)), 'events')
  if (draft !== undefined) requireName('draft', draft, called(await allDrafts(graph)), 'drafts')
}

const called = (items: readonly { id: string; name: string }[]) => items.map(({ id, name }) => ({ id, names: [name] }))
