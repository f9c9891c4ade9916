/** Publishing over HTTP: what it would write and change, and doing it. */
import { z } from 'zod'
import { day, id } from '../../codebook/schemas.js'
import { type Plan, planPublication } from '../../coding/publish/plan-publication.js'
import { publishSource } from '../../coding/publish/publish-source.js'
import { ledgerItem } from '../../questions/ledger.js'
import { type Endpoint, jsonReply } from '../endpoint.js'
import type { Coding } from './coding.js'
import { codingEndpoint } from './coding-endpoint.js'

const told = ledgerItem.pick({ reading: true, robust: true, word: true }).nullable()
const fault = z.object({ field: z.string(), message: z.string(), rule: z.string() })

const planned = z.object({
  source: id,
  coder: z.string().nullable().describe('who coded it, as each statement says'),
  statements: z.int(),
  blocked: z.array(z.string()).describe('why it cannot be published'),
  warnings: z.array(z.string()),
  faults: z.array(z.object({ key: z.string(), faults: z.array(fault) })).describe('of statements, by their key'),
  files: z.array(
    z.object({
      path: z.string().describe('in the folder of the dataset'),
      change: z.enum(['new', 'changed', 'removed', 'same']),
      patch: z.string(),
    }),
  ),
  diff: z.string().describe('all patches, one after the other'),
  checks: z
    .array(z.object({ check: z.string(), rule: z.string() }))
    .describe('the checks that hold on the whole dataset'),
  changes: z
    .array(z.object({ day, side: id, demand: id, before: told, after: told }))
    .describe('readings that are another with this source, each with the first day on which it is'),
  uncoded: z.int().describe('paragraphs with a reason'),
  open: z.array(z.int()).describe('paragraphs that are neither cited nor have a reason'),
})
const done = planned.extend({
  written: z.array(z.string()),
  generation: z.string().nullable().describe('what is served from now on'),
  notLoaded: z.string().nullable().describe('why the files that were written could not be loaded'),
  commit: z.string().nullable().describe('the command that commits them, from anywhere in the clone; null outside one'),
})

export function publishEndpoints(coding: Coding): Endpoint[] {
  return [
    codingEndpoint(coding, {
      name: 'publish',
      method: 'post',
      path: '/api/v1/coding/{source}/publish',
      summary: 'Publishes a source: its scripts are written, all or none, and loaded; nothing is committed.',
      description:
        'What is published is the only pass, or what two passes and the decisions between them come to; all passes must be closed. With `dryRun` nothing is written.',
      params: z.object({
        source: id.describe('a source, as GET /api/v1/coding lists them'),
        dryRun: z.enum(['true', 'false']).default('false').describe('true: only what would be written and change'),
      }),
      answers: {
        200: {
          description: 'What was written and has changed, or would',
          content: { 'application/json': z.union([done, planned]) },
        },
      },
      problems: [403, 409, 413, 415, 500, 503, 507],
      async handle({ params: { source, dryRun }, coder: reader }) {
        const parts = { ...coding, logs: coding, reader }
        if (dryRun === 'true') return jsonReply(answerOf((await planPublication(parts, source)).plan))
        return jsonReply(answerOf(await publishSource(parts, source)))
      },
    }),
  ]
}

const answerOf = <P extends Plan>(plan: P) => ({ ...plan, diff: plan.files.map(({ patch }) => patch).join('') })
