/** The drawing of embeds, which is built from the page's own components: loaded where it lies, beside the built page. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EmbedAsked, RangeOf } from './embed-answers.js'

export interface DrawnEmbed {
  title: string
  /** The finding, in a sentence or two. */
  said: string
  /** HTML of the body, without a script and without style in it. */
  body: string
}

/**
 * @param site stands before each path of the page that is linked
 * @param most bytes of the body: its lists are cut until it fits
 */
export type DrawEmbed = (asked: EmbedAsked, site: string, most: number) => DrawnEmbed

export interface EmbedDrawing {
  draw: DrawEmbed
  rangeOf: RangeOf
  css: string
}

/** Null where it has not been built. */
export async function loadEmbedDrawing(folder: string): Promise<EmbedDrawing | null> {
  const file = join(folder, 'draw-embed.js')
  if (!existsSync(file)) return null
  const built = (await import(pathToFileURL(file).href)) as { drawEmbed: DrawEmbed; comparedDays: RangeOf }
  return {
    draw: built.drawEmbed,
    rangeOf: built.comparedDays,
    css: readFileSync(join(folder, 'draw-embed.css'), 'utf8').trim(),
  }
}
