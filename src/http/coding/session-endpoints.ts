/** What a client of the bench asks first: the token of this server, and the texts with their passes. */
import { z } from 'zod'
import { id } from '../../codebook/schemas.js'
import { comparedCoders, openAdjudication } from '../../coding/adjudication.js'
import { type CodedSource, listSources } from '../../coding/coded-source.js'
import { itemsOf } from '../../coding/fold-pass.js'
import { textOfSource } from '../../coding/text-of-source.js'
import { unclaimedTexts } from '../../coding/unclaimed-texts.js'
import { type Endpoint, endpoint, jsonReply } from '../endpoint.js'
import { refuseOtherSites } from '../refuse-other-sites.js'
import type { Coding } from './coding.js'
import { codingEndpoint } from './coding-endpoint.js'
import { type ListedPass, passesInBrief, passesOf } from './passes-in-brief.js'

const sessionAnswer = z.object({
  token: z.string().describe('to be sent as X-Coding-Token with all that writes; it changes with each start'),
  coders: z.enum(['names', 'tokens']).describe('tokens: each request also needs Authorization: Bearer <token>'),
})

const states = ['new', 'open', 'closed', 'adjudicated', 'published'] as const
const listAnswer = z.object({
  items: z.array(
    z.object({
      source: id,
      title: z.string(),
      paragraphs: z.int().nullable().describe('null where the text is missing, or is not the one that was coded'),
      state: z.enum(states),
      passes: z.array(
        z.object({
          coder: z.string(),
          state: z.enum(['open', 'closed']),
          mine: z.boolean(),
          damaged: z.literal(true).optional().describe('its log cannot be read'),
          statements: z.int().optional().describe('of a pass that you may read'),
          dealtWith: z.int().optional().describe('paragraphs that are cited or have a reason'),
        }),
      ),
    }),
  ),
  unclaimed: z
    .array(z.object({ file: z.string(), bytes: z.int() }))
    .describe('texts in SOURCES_DIR that are no source yet'),
})

export function sessionEndpoints(coding: Coding): Endpoint[] {
  return [
    endpoint({
      name: 'codingSession',
      method: 'get',
      path: '/api/v1/coding/session',
      summary: 'The token that all that writes needs, and how coders say who they are.',
      params: z.object({}),
      answers: { 200: { description: 'The session', content: { 'application/json': sessionAnswer } } },
      problems: [400],
      guard: async (asked) => refuseOtherSites(asked, { what: 'request' }),
      handle: async () => ({
        ...jsonReply({ token: coding.token, coders: coding.coders }),
        headers: { 'Cache-Control': 'no-store' },
      }),
    }),
    codingEndpoint(coding, {
      name: 'codingTexts',
      method: 'get',
      path: '/api/v1/coding',
      summary: 'Every text that can be coded, with its passes; counts are those of passes that you may read.',
      params: z.object({}),
      answers: { 200: { description: 'The texts', content: { 'application/json': listAnswer } } },
      problems: [500, 503],
      handle: async ({ coder }) => {
        const all = await listSources(coding.dataset, coding.graphs)
        const unclaimed = unclaimedTexts(
          coding.sourcesDir,
          all.map(({ record }) => record),
        )
        return jsonReply({ items: await Promise.all(all.map((source) => itemOf(coding, source, coder))), unclaimed })
      },
    }),
  ]
}

async function itemOf(coding: Coding, source: CodedSource, reader: string) {
  const { id, title } = source.record
  const passes = await passesInBrief(coding, id, reader)
  const { text } = await textOfSource(source.record, coding)
  return {
    source: id,
    title,
    paragraphs: text?.paragraphs.length ?? null,
    state: await stateOf(coding, source, passes),
    passes,
  }
}

async function stateOf(
  coding: Coding,
  { record, published }: CodedSource,
  passes: readonly ListedPass[],
): Promise<(typeof states)[number]> {
  if (published) return 'published'
  if (passes.length === 0) return 'new'
  if (passes.some(({ state }) => state === 'open')) return 'open'
  const { state } = await coding.decisions(record.id).read()
  if (passes.length < 2 || !comparedCoders(passes, itemsOf(state, 'decision'))) return 'closed'
  const { result } = openAdjudication(await passesOf(coding, record.id), state, null)
  return result.undecided.length === 0 ? 'adjudicated' : 'closed'
}
