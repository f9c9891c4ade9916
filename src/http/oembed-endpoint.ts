/** The oEmbed endpoint: for the address of a page or an embed of this site, the frame that shows it (oembed.com, 1.0). */
import { z } from 'zod'
import { embedCode, usualWidth } from '../embed/embed-code.js'
import { type EmbedOfPage, embedOfPage } from '../embed/embed-of-page.js'
import { type EmbedParams, embedViews } from '../embed/embed-views.js'
import { notFound, Problem } from '../errors.js'
import { element, escaped, xmlHead } from '../export/write/xml.js'
import { parseParams } from '../questions/support/parse-params.js'
import type { EmbedService } from './embed-service.js'
import { type Endpoint, endpoint } from './endpoint.js'

/** In seconds: what a reader sees is asked for anew by the frame. */
const cacheAge = 86_400

const answered = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.int(),
  html: z.string().describe('the frame'),
  width: z.int(),
  height: z.int(),
})

const pixels = z.coerce.number().pipe(z.int().min(1).max(10_000)).optional()

export function oembedEndpoint(embeds: EmbedService): Endpoint {
  return endpoint({
    name: 'oembed',
    method: 'get',
    path: '/oembed',
    summary: 'The frame that shows what a page of this site shows, as oEmbed.',
    params: z.object({
      url: z
        .string()
        .max(4_000)
        .describe('the address of a page or an embed of this site: whole, or from the root of the site'),
      format: z
        .string()
        .default('json')
        .meta({ enum: ['json', 'xml'] })
        .describe('of the answer'),
      maxwidth: pixels.describe('the most that the frame may be wide, in pixels'),
      maxheight: pixels.describe('the most that it may be high, in pixels'),
    }),
    answers: {
      200: { description: 'The frame', content: { 'application/json': answered, 'text/xml': 'text' } },
    },
    problems: [400, 404, 501, 503],
    async handle({ params: { url, format, maxwidth, maxheight }, site, signal }) {
      if (format !== 'json' && format !== 'xml')
        throw new Problem(501, 'Not implemented', `There is no format "${format}". There are json and xml.`)
      const shown = embedAt(url, site)
      const params = parseParams(
        { name: `/embed/${shown.view}`, params: embedViews[shown.view] },
        Object.fromEntries(new URL(shown.path, site).searchParams),
      ) as EmbedParams
      const { title, data } = await embeds.present(shown.view, params, signal)
      const [width, height] = [
        Math.min(usualWidth, maxwidth ?? usualWidth),
        Math.min(shown.height, maxheight ?? shown.height),
      ]
      const answer = {
        ...{ version: '1.0', type: 'rich', title },
        ...{ provider_name: 'Demarche', provider_url: `${site}/`, cache_age: cacheAge },
        ...{ html: embedCode({ address: site + shown.path, title, width, height }), width, height },
      } satisfies z.input<typeof answered>
      const members = Object.entries(answer).map(([name, value]) => element(name, {}, escaped(String(value))))
      return format === 'json'
        ? { data, type: 'application/json', body: JSON.stringify(answer) }
        : { data, type: 'text/xml', body: xmlHead + element('oembed', {}, `\n${members.join('')}`) }
    },
  })
}

/** @throws Problem 404 for an address that is not of this site, or that no embed shows */
function embedAt(url: string, site: string): EmbedOfPage {
  const whole = /^\/(?!\/)/.test(url) ? site + url : url
  const asked = URL.canParse(whole) ? new URL(whole) : null
  const own = new URL(site)
  const base = own.pathname.replace(/\/$/, '')
  const isOwn = asked?.host === own.host && /^https?:$/.test(asked.protocol) && asked.pathname.startsWith(`${base}/`)
  const shown = asked && isOwn ? embedOfPage(asked.pathname.slice(base.length), asked.search) : null
  if (!isOwn) throw notFound(`${url.slice(0, 200)} is not an address of ${site}.`)
  if (!shown) throw notFound(`No embed shows ${url.slice(0, 200)}.`)
  return shown
}
