/** What helps a coder at one passage: the likeliest speakers, demands, events and days, and what is still wrong. */
import { z } from 'zod'
import { saidDays } from '../../codebook/said-days.js'
import { day, id } from '../../codebook/schemas.js'
import { checkStatement } from '../../coding/check/check-statement.js'
import { findSource } from '../../coding/coded-source.js'
import { codedStatement } from '../../coding/coded-statement.js'
import { materialIn, withPass } from '../../coding/material.js'
import { passItems } from '../../coding/pass-items.js'
import { suggest } from '../../coding/suggest/suggest.js'
import { textOfSource } from '../../coding/text-of-source.js'
import { badRequest, notFound } from '../../errors.js'
import { type Endpoint, jsonReply } from '../endpoint.js'
import type { Coding } from './coding.js'
import { codingEndpoint } from './coding-endpoint.js'

const source = id.describe('a source, as GET /api/v1/coding lists them')
const named = z.object({ id, name: z.string() })
const why = z
  .enum(['named', 'near', 'before'])
  .nullable()
  .describe('named: in the passage; near: just before it; before: coded before it in your pass; null: only usual')
const ranked = z.array(named.extend({ why })).max(9)
const days = { earliest: day, latest: day, rule: z.string().describe('how they were found, by section 4') }

const suggestions = z.object({
  speakers: ranked.describe('who is named in the passage first'),
  relays: ranked.describe('who may have relayed it, outlets first; without the speaker'),
  demands: ranked.describe('without those that the speaker is coded with at this place'),
  events: z.array(named).max(9),
  days: z.object({ ...days, words: z.string().nullable().describe('those of the text that name them') }).nullable(),
})
const faults = z.object({
  faults: z.array(
    z.object({
      field: z.string().describe('such as speaker, stances.0.extent or citations.1.phrase'),
      message: z.string(),
      rule: z.string().describe('the sentence of the codebook, with its section'),
    }),
  ),
})
const answer = (description: string, schema: z.ZodType) => ({
  200: { description, content: { 'application/json': schema } },
})

export function suggestEndpoints(coding: Coding): Endpoint[] {
  return [
    codingEndpoint(coding, {
      name: 'suggest',
      method: 'get',
      path: '/api/v1/coding/{source}/suggest',
      summary: 'The likeliest speakers, demands, events and days of a passage, nine each at most.',
      description:
        'They are ranked by the words of the passage, by what is coded in the other published sources and before it in your own pass; no model is asked, and no other pass is read.',
      params: z.object({
        source,
        start: z.coerce.number().int().min(0).describe('first code point of the passage'),
        end: z.coerce.number().int().min(1).describe('one past its last'),
        speaker: id.optional().describe('who was chosen as its speaker'),
      }),
      answers: answer('The suggestions', suggestions),
      problems: [500, 503],
      async handle({ params, coder }) {
        const { start, end, speaker = '' } = params
        const { record } = await findSource(coding.dataset, coding.graphs, params.source)
        const { text, why } = await textOfSource(record, coding)
        if (!text) throw notFound(why)
        if (start >= end || end > text.codePoints.length)
          throw badRequest(`start and end must be a passage of the text, which ends at ${text.codePoints.length}.`)
        const { state } = await coding.pass(params.source, coder).read()
        const asked = { source: record, text, start, end, speaker }
        return jsonReply(await coding.graphs.view((graph) => suggest(graph, state, asked)))
      },
    }),
    codingEndpoint(coding, {
      name: 'saidDays',
      method: 'get',
      path: '/api/v1/coding/{source}/days',
      summary: 'The days that a few words mean in a text, such as "last Monday", resolved from its publication.',
      params: z.object({
        source,
        words: z.string().min(1).max(200).describe('such as "last Monday" or "on 14 March"'),
      }),
      answers: answer(
        'The days; null where the words are not understood',
        z.object({ days: z.object(days).nullable() }),
      ),
      problems: [500, 503],
      async handle({ params }) {
        const { record } = await findSource(coding.dataset, coding.graphs, params.source)
        const { window } = await coding.graphs.view(materialIn)
        return jsonReply({ days: saidDays(params.words, { ...record, window }) })
      },
    }),
    codingEndpoint(coding, {
      name: 'checkStatement',
      method: 'post',
      path: '/api/v1/coding/{source}/check',
      summary: 'What is still wrong with a statement, field by field; nothing is written.',
      params: z.object({ source }),
      body: z.strictObject({ statement: codedStatement }),
      answers: answer('The faults', faults),
      problems: [403, 413, 415, 500, 503],
      async handle({ params, body: { statement }, coder }) {
        const { record } = await findSource(coding.dataset, coding.graphs, params.source)
        const { text } = await textOfSource(record, coding)
        const { state } = await coding.pass(params.source, coder).read()
        const material = withPass(await coding.graphs.view(materialIn), passItems(state))
        return jsonReply({ faults: checkStatement({ statement, source: record, text, material }) })
      },
    }),
  ]
}
