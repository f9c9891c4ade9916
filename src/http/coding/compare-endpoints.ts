/** Two closed passes side by side, and the log of what is decided between them. */
import { z } from 'zod'
import { id } from '../../codebook/schemas.js'
import { type Adjudication, faultOfDecision, type KeyedDecision, openAdjudication } from '../../coding/adjudication.js'
import { agreementOf } from '../../coding/agreement.js'
import { findSource } from '../../coding/coded-source.js'
import type { CodedStatement } from '../../coding/coded-statement.js'
import { decision } from '../../coding/decision.js'
import { entriesOf, type PassState } from '../../coding/fold-pass.js'
import { type ItemKind, itemSchemas, type SentEvent } from '../../coding/pass-event.js'
import { badRequest } from '../../errors.js'
import { agreementShape } from '../agreement-endpoint.js'
import { type Answer, type Endpoint, jsonReply, type Reply } from '../endpoint.js'
import type { Coding } from './coding.js'
import { codingEndpoint } from './coding-endpoint.js'
import { etag, eventsBody, ifMatch, largestBatch } from './events-request.js'
import { passesOf } from './passes-in-brief.js'

const keyed = decision.extend({ key: z.string().describe('its key in the log') })
const item = z.union(Object.values<z.ZodType>(itemSchemas)).nullable()
const compareAnswer = z.object({
  ...{ a: z.string().describe('the coder of pass a'), b: z.string() },
  differences: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(Object.keys(itemSchemas) as ItemKind[]),
        about: z.string().describe('who, on what, when'),
        fields: z.array(z.string()).describe('in which they differ; none where only one pass has it'),
        ...{ a: item, b: item },
        paragraph: z.int().nullable(),
        decision: keyed.nullable(),
      }),
    )
    .describe('in the order of the text'),
  alike: z.array(z.string()).describe('ids of statements that both have alike, which can be decided otherwise too'),
  undecided: z.int(),
  decisions: z.array(keyed).describe('all, also those on ids and on what both have alike'),
  agreement: agreementShape,
  n: z.int().describe('the number of the last event of the log of decisions, and the ETag'),
  ...{ canUndo: z.boolean(), canRedo: z.boolean() },
})

const params = z.object({
  source: id.describe('a source, as GET /api/v1/coding lists them'),
  a: z.string().optional().describe('the coder of pass a; may be left out where two passes are closed'),
  b: z.string().optional().describe('the coder of pass b'),
})
const answers: Record<number, Answer> = {
  200: { description: 'The comparison', content: { 'application/json': compareAnswer }, headers: etag },
}

export function compareEndpoints(coding: Coding): Endpoint[] {
  const path = '/api/v1/coding/{source}'
  return [
    codingEndpoint(coding, {
      name: 'comparePasses',
      method: 'get',
      path: `${path}/compare`,
      summary: 'Where two passes differ, with both codings and what was decided; only when both are closed.',
      ...{ params, answers, problems: [403, 500, 503] },
      async handle({ params: { source, ...asked }, coder }) {
        await findSource(coding.dataset, coding.graphs, source)
        const { state } = await coding.decisions(source).read()
        return reply(source, await adjudicationOf(coding, source, state, coder, asked), state)
      },
    }),
    codingEndpoint(coding, {
      name: 'decisionEvents',
      method: 'put',
      path: `${path}/decisions/events`,
      summary: 'Appends decisions to the log of a source, all or none; one that it has already is skipped.',
      description:
        'A decision settles the differences that it is `of`, once each. If-Match names the last event that you have seen.',
      ...{ params, answers, body: eventsBody, largestBody: largestBatch },
      headers: { 'If-Match': 'the number of the last event that you have seen, 0 before the first' },
      problems: [403, 409, 413, 415, 428, 500, 503, 507],
      async handle({ params: { source, ...asked }, coder, body, header }) {
        await findSource(coding.dataset, coding.graphs, source)
        const log = coding.decisions(source)
        const before = await adjudicationOf(coding, source, (await log.read()).state, coder, asked)
        const events = body.events.map((event) => completed(event, before))
        const { state } = await log.append(events, ifMatch(header('If-Match')), {
          coder,
          allowed: (_, after) => refuseFaults(events, after, before),
        })
        return reply(source, await adjudicationOf(coding, source, state, coder, asked), state)
      },
    }),
  ]
}

async function adjudicationOf(
  coding: Coding,
  source: string,
  log: PassState,
  reader: string,
  asked: { a?: string | undefined; b?: string | undefined },
): Promise<Adjudication> {
  return openAdjudication(await passesOf(coding, source), log, reader, asked)
}

/** Says between whom it decides. @throws Problem 400 for what is no decision */
function completed(event: SentEvent, { a, b }: Adjudication): SentEvent {
  if (event.act === 'close' || event.act === 'reopen')
    throw badRequest('A log of decisions is neither closed nor reopened.')
  if (event.kind && event.kind !== 'decision') throw badRequest(`A log of decisions has no ${event.kind}.`)
  if (event.act !== 'put' || typeof event.after !== 'object') return event
  return { ...event, after: { ...event.after, between: [a.coder, b.coder] } }
}

/** Those that stand when all events are applied: a decision may be put and taken back in one request. */
function refuseFaults(events: readonly SentEvent[], after: PassState, before: Adjudication): void {
  const all: KeyedDecision[] = entriesOf(after, 'decision').map(([key, one]) => ({ key, ...one }))
  const put = new Set(events.flatMap(({ act, key }) => (act === 'put' && key !== undefined ? [key] : [])))
  for (const one of all.filter(({ key }) => put.has(key))) {
    const fault = faultOfDecision(one, { ...before, decisions: all })
    if (fault) throw badRequest(fault)
  }
}

function reply(source: string, { a, b, result, ...rest }: Adjudication, { n, done, undone }: PassState): Reply {
  const own = (statements: readonly CodedStatement[]) => statements.map((one) => ({ ...one, source }))
  const alike = rest.decisions.flatMap((one) => one.alike ?? [])
  const answer: z.input<typeof compareAnswer> = {
    ...{ a: a.coder, b: b.coder, ...rest, undecided: result.undecided.length, n },
    agreement: agreementOf(own(a.items.statements), own(b.items.statements), alike),
    ...{ canUndo: done.length > 0, canRedo: undone.length > 0 },
  }
  return { ...jsonReply(answer), headers: { ETag: `"${n}"` } }
}
