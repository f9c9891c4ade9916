/** How many letters stand on each page of a PDF that Chromium printed. */
import { inflateSync } from 'node:zlib'

/** One number a page, in order: the glyphs that its content shows. */
export function printedLetters(pdf: Buffer): number[] {
  const text = pdf.toString('latin1')
  const pages = [...text.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)]
  return pages.map(([, id]) => glyphsIn(contentOf(text, Number(id))))
}

function contentOf(text: string, id: number): string {
  const object = text.slice(text.search(new RegExp(`(^|\\n)${id} 0 obj`)))
  const begin = /stream\r?\n/.exec(object)
  const length = Number(/\/Length (\d+)/.exec(object)?.[1])
  if (!begin || !length) throw new Error(`The PDF has no content ${id}.`)
  const from = begin.index + begin[0].length
  return inflateSync(Buffer.from(object.slice(from, from + length), 'latin1')).toString('latin1')
}

/** Strings before `Tj`, in hexadecimal digits, four a glyph. */
function glyphsIn(content: string): number {
  return [...content.matchAll(/<([0-9A-Fa-f]+)>\s*Tj/g)].reduce((sum, [, digits]) => sum + (digits?.length ?? 0) / 4, 0)
}
