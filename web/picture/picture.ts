/** The picture of a view: its title, what it says, everything marked as pictured, and where it comes from. */
import { pagePieces } from './page-pieces.js'
import { paletteOf } from './palette.js'
import { pictured, picturedIn } from './pictured.js'
import { element, escaped, type Piece } from './piece.js'
import { wrapped } from './wrapped-text.js'

export interface Caption {
  title: string
  said: string
  /** Source, version of the data and address. */
  origin: string
}

const margin = 24
/** No picture is narrower: a caption needs room. */
const narrowest = 400

/** An SVG that needs nothing of the page; null where the view has no picture. A folded legend belongs into it too. */
export async function pictureOf(page: ParentNode, caption: Caption): Promise<string | null> {
  const folded = [...page.querySelectorAll<HTMLDetailsElement>(`details:not([open]):has([${pictured}])`)]
  for (const it of folded) it.open = true
  // What a picture leaves out makes room for the rest.
  document.documentElement.setAttribute('data-picturing', '')
  try {
    return await withCaption(page, caption)
  } finally {
    document.documentElement.removeAttribute('data-picturing')
    for (const it of folded) it.open = false
  }
}

async function withCaption(page: ParentNode, { title, said, origin }: Caption): Promise<string | null> {
  const roots = picturedIn(page)
  if (roots.length === 0) return null
  const { paper, ink, quiet, serif, sans } = paletteOf(document.documentElement)
  const parts = []
  for (const root of roots) parts.push(await unscrolled(root))
  const width = Math.max(narrowest, ...parts.map((part) => part.width)) + 2 * margin
  const room = width - 2 * margin
  const lines: Piece[] = []
  let y = margin
  const write = (text: string, font: { size: number; family: string; weight?: number; fill: string }) => {
    const set = wrapped(text, { ...font, x: margin, y, width: room })
    lines.push(...set.pieces)
    y += set.height
  }
  write(title, { size: 22, family: serif, weight: 600, fill: ink })
  if (said) write(said, { size: 14, family: sans, fill: quiet })
  y += 10
  for (const { pieces, height, width: own, isDrawing } of parts) {
    // A drawing stands in the middle of a wider caption.
    const x = isDrawing ? margin + (room - own) / 2 : margin
    lines.push(element('g', { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, pieces.join('')))
    y += height + 12
  }
  y += 4
  write(origin, { size: 11, family: sans, fill: quiet })
  const height = Math.ceil(y + margin - 8)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.ceil(width),
      height,
      viewBox: `0 0 ${Math.ceil(width)} ${height}`,
      role: 'img',
    },
    [
      element('title', {}, escaped(title)),
      element('rect', { width: '100%', height: '100%', fill: paper }),
      ...lines,
    ].join('\n'),
  )
}

/** What scrolls is pictured from its beginning, as far as it is shown or goes on. */
async function unscrolled(root: Element) {
  const scrolled = [root, ...root.querySelectorAll('*')].filter((it) => it.scrollTop > 0 || it.scrollLeft > 0)
  const places = scrolled.map((it) => ({ it, top: it.scrollTop, left: it.scrollLeft }))
  for (const { it } of places) it.scrollTo({ top: 0, left: 0, behavior: 'instant' })
  const part = await pagePieces(root)
  for (const { it, top, left } of places) it.scrollTo({ top, left, behavior: 'instant' })
  return part
}
