/** Embeds as endpoints: views as HTML without a script, for frames on other sites. */
import type { z } from 'zod'
import { longDay } from '../codebook/day-words.js'
import { finishEmbed, type OtherPage, policyOf } from '../embed/embed-document.js'
import { type EmbedParams, type EmbedView, embedViews, type Theme } from '../embed/embed-views.js'
import { nothingLoaded, Problem } from '../errors.js'
import type { Graphs } from '../store/graph-store.js'
import type { EmbedService } from './embed-service.js'
import { type Asked, type Endpoint, endpoint, type Reply } from './endpoint.js'

const summaries: Readonly<Record<EmbedView, string>> = {
  lane: 'How one side, or each, moved on a demand, as HTML for a frame on another site.',
  ledger: 'Where sides stand on demands, as HTML for a frame on another site.',
  board: 'What was agreed, near, refused and unanswered, as HTML for a frame on another site.',
  gap: 'Whether two sides came closer, as HTML for a frame on another site.',
  statement: 'One statement as a quotation, as HTML for a frame on another site.',
}

/** @param frameAncestors the sites whose frames may show them, as a content security policy names them */
export function embedEndpoints(graphs: Graphs, embeds: EmbedService, frameAncestors: string): Endpoint[] {
  return (Object.keys(embedViews) as EmbedView[]).map((view) =>
    endpoint<z.ZodObject, z.ZodType>({
      name: `embed${view[0]?.toUpperCase()}${view.slice(1)}`,
      method: 'get',
      path: `/embed/${view}`,
      summary: summaries[view],
      description: 'With `version`, as it was when it was first asked for with that data version.',
      params: embedViews[view],
      answers: { 200: { description: 'A document that needs no other file', content: { 'text/html': 'text' } } },
      problems: [400, 404, 503],
      tag: 'generation',
      async handle(asked) {
        return framed(await orRefusal(asked, embeds, () => answer(view, asked.params as EmbedParams, asked)))
      },
    }),
  )

  function framed({ html, ...rest }: Document): Reply {
    const headers = {
      'Content-Security-Policy': policyOf(html, frameAncestors),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }
    return { ...rest, type: 'text/html', headers, body: html }
  }

  async function answer(view: EmbedView, params: EmbedParams, { signal, site }: Asked): Promise<Document> {
    const { version, theme } = params
    const current = await graphs.current()
    if (!current) throw nothingLoaded()
    if (version === undefined || version === current.version) {
      const ready = await embeds.present(view, params, signal)
      if (version === undefined || version === ready.data.version) {
        if (version !== undefined) await embeds.pin(view, params, ready)
        return { data: ready.data, html: finishEmbed(ready.html, { site, theme }) }
      }
    }
    const [kept, link] = [await embeds.past(view, params, version), presentPath(view, params)]
    const present = { text: 'See it as the record is today', href: `${site}${link}`, inFrame: true }
    if (!kept) throw new NotKept(version, present)
    const text = `Data version ${version}, as kept on ${longDay(kept.day)}; the record has moved on:`
    const note = { text, link: 'see today’s', href: present.href }
    return { data: current, html: finishEmbed(kept.html, { site, theme, note }) }
  }
}

class NotKept extends Problem {
  constructor(
    version: string | undefined,
    readonly present: OtherPage,
  ) {
    super(404, 'Not kept', `Data version ${version} of this view was not kept here.`)
  }
}

type Document = Pick<Reply, 'data' | 'status'> & { html: string }

/** The same embed without a pinned version. */
function presentPath(view: EmbedView, { version: _, ...params }: EmbedParams): string {
  const given = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return `/embed/${view}?${new URLSearchParams(given).toString().replaceAll('%2C', ',')}`
}

/** A browser gets what went wrong as a page too: nobody reads JSON in an article. */
async function orRefusal(asked: Asked, embeds: EmbedService, make: () => Promise<Document>): Promise<Document> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof Problem) || !asked.header('accept').includes('text/html')) throw error
    const home = { text: 'Go to the site', href: `${asked.site}/`, inFrame: false }
    const html = await embeds.refusal(error.title, error.message, error instanceof NotKept ? error.present : home)
    const { theme = 'auto' } = asked.params as { theme?: Theme }
    return { status: error.status, html: finishEmbed(html, { site: asked.site, theme }) }
  }
}
