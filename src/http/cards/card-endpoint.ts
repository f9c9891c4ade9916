/** The picture of a view for those who share its link, as an endpoint. */
import { z } from 'zod'
import { drawCard } from '../../cards/draw/draw-card.js'
import { badRequest, notFound } from '../../errors.js'
import { type Endpoint, endpoint } from '../endpoint.js'
import type { KeptCards } from './kept-cards.js'

export function cardEndpoint(cards: KeptCards): Endpoint {
  const { views, paramNames, palette, pictured, linkOf } = cards.writer
  const text = z.string().max(500).optional()
  return endpoint({
    name: 'card',
    method: 'get',
    path: '/card/{view}.png',
    summary: 'The picture that is shown where a link to a view is shared: 1200 by 630 pixels.',
    description: 'Takes what the address of the view says.',
    params: z.strictObject({
      view: z
        .string()
        .meta({ enum: [...views] })
        .describe('a view of the page'),
      id: text.describe('what the view is of, for views of one thing'),
      v: text.describe('the data version that the link was made with; changes nothing but the address'),
      ...Object.fromEntries(paramNames.map((name) => [name, text.describe('as in the address of the view')])),
    }),
    answers: { 200: { description: 'The picture', content: { 'image/png': 'binary' } } },
    problems: [400, 404, 501, 503],
    tag: 'generation',
    kept: true,
    async handle({ params: { view, v: _, ...params }, signal }) {
      if (!views.includes(view)) throw notFound(`There is no view "${view}". There are ${views.join(', ')}.`)
      const given = Object.entries(params).filter((it): it is [string, string] => typeof it[1] === 'string')
      const { path, search, unread } = pictured(view, Object.fromEntries(given))
      const link = linkOf(path, search)
      if (!link) throw badRequest(`The view "${view}" ${params.id === undefined ? 'needs an id' : 'takes no id'}.`)
      if (unread.length > 0) throw badRequest(`The view "${view}" does not know ${unread.join(', ')}.`)
      const { card, data } = await cards.of(link.path, signal)
      if ('missing' in card) throw notFound(card.missing)
      const body = await drawCard(card, data.version, palette)
      // A page elsewhere that shows what a link leads to may show it.
      const headers = { 'Cache-Control': 'public, max-age=3600', 'Cross-Origin-Resource-Policy': 'cross-origin' }
      return { data, type: 'image/png', headers, body }
    },
  })
}
