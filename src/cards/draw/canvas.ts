/** The canvas on which cards are drawn, and its fonts: both are loaded when the first picture is asked for. */
import { createRequire } from 'node:module'
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { messageOf, Problem } from '../../errors.js'

export type Context = SKRSContext2D

export interface Canvases {
  create(width: number, height: number): Canvas
  /** Whether a font of this machine, or ours, has every letter of a text: others become empty boxes. */
  canWrite(text: string): boolean
}

/** First ours, which has Latin, Greek and Cyrillic; then what the machine has for other scripts. */
export const fontFamily = 'Card, sans-serif'

let loading: Promise<Canvases> | null = null
let whyNot: string | null = null

/** Why no picture can be drawn here; null as long as nothing is known against it. */
export const whyNoPictures = (): string | null => whyNot

/** @throws Problem 501 where the canvas has no build for this platform */
export function loadCanvases(): Promise<Canvases> {
  loading ??= load()
  return loading
}

async function load(): Promise<Canvases> {
  try {
    const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas')
    const find = createRequire(import.meta.url).resolve
    for (const style of ['Regular', 'Bold'])
      if (!GlobalFonts.registerFromPath(find(`roboto-fontface/fonts/roboto/Roboto-${style}.woff2`), 'Card'))
        throw new Error(`the font Roboto ${style} cannot be read`)
    return { create: createCanvas, canWrite: writable(createCanvas) }
  } catch (error) {
    whyNot = `This server draws no pictures: @napi-rs/canvas does not run on ${process.platform} ${process.arch} (${messageOf(error).split('\n')[0]}). The page itself is not affected.`
    throw new Problem(501, 'Not implemented', whyNot)
  }
}

/** As many letters are remembered; a dataset in Chinese has some thousands. */
const mostKnown = 20_000
const side = 24

/** Draws each letter once beside one that no font has: what looks the same is an empty box. */
function writable(create: (width: number, height: number) => Canvas): Canvases['canWrite'] {
  const known = new Map<string, boolean>()
  let box = ''
  const looks = (letter: string) => {
    const context = create(side, side).getContext('2d')
    context.font = `16px ${fontFamily}`
    context.fillText(letter, 2, 18)
    return Buffer.from(context.getImageData(0, 0, side, side).data).toString('latin1')
  }
  return (text) => {
    for (const letter of text) {
      if (letter <= '~') continue
      let can = known.get(letter)
      if (can === undefined) {
        // No script will ever have this one.
        box ||= looks('\u{10FFFF}')
        can = /^[\p{M}\p{Cf}\p{Z}]$/u.test(letter) || looks(letter) !== box
        if (known.size >= mostKnown) known.clear()
        known.set(letter, can)
      }
      if (!can) return false
    }
    return true
  }
}
