/** A coder's own pass: what is coded, and the events that change it. */
import { z } from 'zod'
import { id } from '../../codebook/schemas.js'
import { type PassInBrief, whyHidden, whyNotReopened } from '../../coding/blindness.js'
import { findSource } from '../../coding/coded-source.js'
import { coderOf, codersOf } from '../../coding/coding-folder.js'
import type { PassState } from '../../coding/fold-pass.js'
import { type ItemKind, itemSchemas } from '../../coding/pass-event.js'
import { listOfKind, passItems } from '../../coding/pass-items.js'
import type { KeptPass } from '../../coding/pass-log.js'
import { DamagedLog } from '../../coding/read-log.js'
import { textOfSource } from '../../coding/text-of-source.js'
import { badRequest, notFound, Problem } from '../../errors.js'
import { type Answer, type Endpoint, jsonReply, type Reply } from '../endpoint.js'
import type { Coding } from './coding.js'
import { codingEndpoint } from './coding-endpoint.js'
import { etag, eventsBody, ifMatch, largestBatch } from './events-request.js'
import { passesOf } from './passes-in-brief.js'

const items = Object.fromEntries(
  Object.entries(listOfKind).map(([kind, list]) => [list, z.array(itemSchemas[kind as ItemKind])]),
) as { [K in ItemKind as (typeof listOfKind)[K]]: z.ZodArray<(typeof itemSchemas)[K]> }

const passAnswer = z.object({
  n: z.int().describe('the number of the last event, and the ETag'),
  state: z.enum(['open', 'closed']),
  items: z.object(items).describe('statements in the order of the text'),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  torn: z.int().describe('bytes of a last line that a crash cut off, and that were never acknowledged'),
  readOnly: z.string().nullable().describe('why nothing can be changed; null where it can'),
  staysClosed: z.string().nullable().describe('why a closed pass cannot be reopened; null where it can, or is open'),
})

const answers: Record<number, Answer> = {
  200: { description: 'The pass', content: { 'application/json': passAnswer }, headers: etag },
}
const params = z.object({
  source: id.describe('a source, as GET /api/v1/coding lists them'),
  coder: z.string().min(1).max(60).describe('whose pass it is'),
})

export function passEndpoints(coding: Coding): Endpoint[] {
  const path = '/api/v1/coding/{source}/passes/{coder}'
  return [
    codingEndpoint(coding, {
      name: 'pass',
      method: 'get',
      path,
      summary: 'A pass: your own, or one that you may read because all that is needed for that is closed.',
      ...{ params, answers, problems: [403, 500, 503] },
      async handle({ params: { source, coder }, coder: reader }) {
        const { record } = await findSource(coding.dataset, coding.graphs, source)
        const passes = await briefOf(coding, source)
        if (coder !== reader && !passes.some((pass) => pass.coder === coder))
          throw notFound(`${coderOf(coder)} has no pass on ${source}.`)
        const hidden = whyHidden(passes, reader, coder)
        if (hidden) throw new Problem(403, 'Hidden', hidden)
        const { why, changed } = await textOfSource(record, coding)
        const kept = await toldWhy(coding.pass(source, coder).read())
        return reply(coding, source, coder, kept, changed ? why : null, whyClosed(kept, passes, coder))
      },
    }),
    codingEndpoint(coding, {
      name: 'passEvents',
      method: 'put',
      path: `${path}/events`,
      summary: 'Appends events to your own pass, all or none; one that it has already is skipped.',
      description: `If-Match names the last event that you have seen. Where there are later ones that you did not send, the answer is 409 with these as \`missed\`.`,
      ...{ params, answers, body: eventsBody, largestBody: largestBatch },
      headers: { 'If-Match': 'the number of the last event that you have seen, 0 for a new pass' },
      problems: [403, 409, 413, 415, 428, 500, 503, 507],
      async handle({ params: { source, coder }, coder: writer, body, header }) {
        if (coder !== writer)
          throw new Problem(403, 'Not yours', `This is the pass of ${coderOf(coder)}, and you are ${writer}.`)
        const { record } = await findSource(coding.dataset, coding.graphs, source)
        const { why, changed } = await textOfSource(record, coding)
        if (changed) throw new Problem(409, 'Another text', why)
        refuseDecisions(body.events)
        const brief = body.events.some(({ act }) => act === 'reopen') ? await briefOf(coding, source) : []
        const allowed = (before: PassState, after: PassState) => refuseReopening(before, after, brief, coder)
        const log = coding.pass(source, coder)
        const kept = await toldWhy(log.append(body.events, ifMatch(header('If-Match')), { allowed }))
        const passes = kept.state.state === 'closed' ? await briefOf(coding, source) : []
        return reply(coding, source, coder, kept, null, whyClosed(kept, passes, coder))
      },
    }),
  ]
}

/** Whoever may read a pass hears what is wrong with its log. */
async function toldWhy<T>(work: Promise<T>): Promise<T> {
  return work.catch((error) => {
    if (!(error instanceof DamagedLog)) throw error
    throw new Problem(error.status, error.title, `${error.message} ${error.reason}`)
  })
}

async function briefOf(coding: Coding, source: string): Promise<PassInBrief[]> {
  if (codersOf(coding.dataset, source).length === 0) return []
  return (await passesOf(coding, source)).map(({ coder, state: { state } }) => ({ coder, state }))
}

const whyClosed = ({ state }: KeptPass, passes: readonly PassInBrief[], coder: string) =>
  state.state === 'closed' ? whyNotReopened(passes, coder) : null

function refuseReopening(before: PassState, after: PassState, passes: readonly PassInBrief[], coder: string): void {
  const why = before.state === 'closed' && after.n > before.n ? whyNotReopened(passes, coder) : null
  if (why) throw new Problem(409, 'Conflict', why)
}

function refuseDecisions(events: readonly { kind?: string | undefined }[]): void {
  if (events.some(({ kind }) => kind === 'decision'))
    throw badRequest('A pass has no decisions: they stand in a log of their own.')
}

function reply(
  coding: Coding,
  source: string,
  coder: string,
  { state, torn }: KeptPass,
  readOnly: string | null,
  staysClosed: string | null,
): Reply {
  if (torn > 0)
    coding.logger.warn(
      `coding/${source}/${coder}.jsonl ended in the middle of a line: ${torn} bytes that nobody was told are kept were cut.`,
    )
  const answer = {
    ...{ n: state.n, state: state.state, items: passItems(state) },
    ...{ canUndo: canChange(state) && state.done.length > 0, canRedo: canChange(state) && state.undone.length > 0 },
    ...{ torn, readOnly, staysClosed },
  }
  return { ...jsonReply(answer), headers: { ETag: `"${state.n}"` } }
}

const canChange = ({ state }: PassState) => state === 'open'
