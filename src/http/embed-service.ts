/** Embeds as they are sent: drawn once a generation, and those with a pinned data version as they were. */
import type { DataVersion } from '../codebook/schemas.js'
import { embedAnswers } from '../embed/embed-answers.js'
import { mostOfBody, type OtherPage, refusedEmbed, siteToSet, writeEmbed } from '../embed/embed-document.js'
import { type EmbedDrawing, loadEmbedDrawing } from '../embed/embed-drawing.js'
import type { EmbedParams, EmbedView } from '../embed/embed-views.js'
import type { KeptEmbed, KeptEmbeds } from '../embed/kept-embeds.js'
import { unavailable } from '../errors.js'
import type { Graphs } from '../store/graph-store.js'
import { keptAnswers } from './kept-answers.js'

export interface EmbedSettings {
  /** Folder of the built drawing. */
  drawing: string
  /** Where embeds of earlier data versions are; without it, none are kept. */
  kept?: KeptEmbeds
}

export interface ReadyEmbed {
  title: string
  html: string
  data: DataVersion
}

export interface EmbedService {
  /** @throws Problem for what the questions refuse, and 503 where the drawing has not been built */
  present(view: EmbedView, params: EmbedParams, signal: AbortSignal): Promise<ReadyEmbed>
  /** As it was first asked for with this version; null where it never was. */
  past(view: EmbedView, params: EmbedParams, version: string): Promise<KeptEmbed | null>
  /** From now on it can be had as it is now. */
  pin(view: EmbedView, params: EmbedParams, ready: ReadyEmbed): Promise<void>
  /** A document that says why there is nothing else to see. */
  refusal(title: string, message: string, link: OtherPage): Promise<string>
}

/** Some hundred embeds, in bytes. */
const mostBytes = 8 * 2 ** 20

export function openEmbeds(graphs: Graphs, { drawing: folder, kept }: EmbedSettings): EmbedService {
  const drawn = keptAnswers<ReadyEmbed>(mostBytes, ({ html }) => 2 * html.length)
  let loaded: EmbedDrawing | null = null
  const load = async () => (loaded ??= await loadEmbedDrawing(folder))
  return {
    async present(view, params, signal) {
      const drawing = await load()
      if (!drawing) throw unavailable('The drawing of embeds has not been built. Run: npm run build')
      return graphs.view((graph, data) =>
        drawn.answer(`${data.generation} ${keyOf(view, params)}`, signal, async () => {
          const embed = drawing.draw(
            await embedAnswers(graph, view, params, data, drawing.rangeOf),
            siteToSet,
            mostOfBody(drawing.css),
          )
          return { title: embed.title, html: writeEmbed(embed, drawing.css), data }
        }),
      )
    },
    past: async (view, params, version) => (await kept?.find(`${version} ${keyOf(view, params)}`)) ?? null,
    pin: async (view, params, { html, data }) => kept?.keep(`${data.version} ${keyOf(view, params)}`, html),
    refusal: async (title, message, link) => refusedEmbed(title, message, link, (await load())?.css ?? ''),
  }
}

/** What is drawn depends on this alone, besides the data. */
function keyOf(view: EmbedView, { theme: _, version: __, ...params }: EmbedParams): string {
  const entries = Object.entries(params).filter(([, value]) => value !== undefined)
  return `${view} ${JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
