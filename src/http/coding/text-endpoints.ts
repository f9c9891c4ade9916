/** Texts of the bench: a new one, and one that is coded with all that a coder chooses from. */
import { z } from 'zod'
import { day, id } from '../../codebook/schemas.js'
import { spanOf } from '../../codebook/source-text.js'
import { uncodedReasons } from '../../codebook/uncoded-reasons.js'
import { addText, largestText, newText } from '../../coding/add-text.js'
import { findSource, listSources, unpublishedSource } from '../../coding/coded-source.js'
import { materialIn, sideOf } from '../../coding/material.js'
import { codebookVersion } from '../../coding/pass-event.js'
import { textOfSource } from '../../coding/text-of-source.js'
import { type Endpoint, jsonReply } from '../endpoint.js'
import type { Coding } from './coding.js'
import { codingEndpoint } from './coding-endpoint.js'

const paragraph = z.object({ number: z.int(), start: z.int(), end: z.int(), text: z.string() })
const named = { id, name: z.string() }
const sides = z.array(z.object({ side: id, from: day.nullable(), to: day.nullable() }))

const sourceAnswer = z.object({
  source: unpublishedSource.omit({ keep: true }).extend({ published: z.boolean() }),
  text: z.string().nullable().describe('why there is no text; null where there is one'),
  paragraphs: z.array(paragraph).describe('the lines that are not blank, in code points; none without the text'),
  actors: z.array(
    z.object({
      ...named,
      kind: z.string(),
      side: id.nullable().describe('whom it spoke for on the day of publication'),
      sides,
      aliases: z.array(z.string()),
    }),
  ),
  demands: z.array(
    z.object({ ...named, proposition: z.string(), issue: id, raisedBy: z.array(id), addressedTo: z.array(id) }),
  ),
  events: z.array(z.object({ ...named, kind: z.string(), date: day.nullable() })),
  drafts: z.array(z.object(named)),
  reasons: z
    .array(z.object({ reason: z.string(), meaning: z.string() }))
    .describe('why a paragraph has nothing to code'),
  window: day.nullable().describe('the first day that is coded'),
  codebook: z.string().describe('the version of the codebook that a pass follows'),
})

export function textEndpoints(coding: Coding): Endpoint[] {
  return [
    codingEndpoint(coding, {
      name: 'addText',
      method: 'post',
      path: '/api/v1/coding/texts',
      summary: 'Adds a text that can be coded from now on; its source is published with its coding.',
      params: z.object({}),
      body: newText,
      // A letter may be six bytes of JSON.
      largestBody: 6 * largestText,
      answers: { 201: { description: 'Its id', content: { 'application/json': z.object({ source: id }) } } },
      problems: [403, 409, 413, 415, 500, 503, 507],
      async handle({ body }) {
        const known = (await listSources(coding.dataset, coding.graphs)).map(({ record }) => record)
        return { ...jsonReply({ source: addText(coding, known, body) }), status: 201 }
      },
    }),
    codingEndpoint(coding, {
      name: 'codedText',
      method: 'get',
      path: '/api/v1/coding/{source}',
      summary: 'A text with its paragraphs, and the actors, demands, events and drafts that a coder chooses from.',
      params: z.object({ source: id.describe('a source, as GET /api/v1/coding lists them') }),
      answers: { 200: { description: 'The text', content: { 'application/json': sourceAnswer } } },
      problems: [500, 503],
      async handle({ params: { source } }) {
        const { record, published } = await findSource(coding.dataset, coding.graphs, source)
        const { text, why } = await textOfSource(record, coding)
        const { actors, demands, events, drafts, window } = await coding.graphs.view(materialIn)
        return jsonReply({
          source: { ...record, published },
          text: why,
          paragraphs: (text?.paragraphs ?? []).map((it) => ({
            ...it,
            text: text ? spanOf(text, it.start, it.end) : '',
          })),
          actors: actors.map((it) => {
            const { id, name, kind, aliases, sides } = it
            return { id, name, kind, side: sideOf(it, record.publishedLatest), sides, aliases }
          }),
          demands: demands.map(({ id, name, proposition, issue, raisedBy, addressedTo }) => ({
            ...{ id, name, proposition, issue, raisedBy, addressedTo },
          })),
          events: events.map(({ id, name, kind, date }) => ({ id, name, kind, date })),
          drafts: drafts.map(({ id, name }) => ({ id, name })),
          reasons: Object.entries(uncodedReasons).map(([reason, meaning]) => ({ reason, meaning })),
          ...{ window, codebook: codebookVersion },
        })
      },
    }),
  ]
}
