/** Pieces of SVG as text. */

/** A part of a picture: SVG, ready to be written. */
export type Piece = string

type Value = string | number | undefined

const written = (value: string | number) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)

/** What XML cannot take at all is left out. */
export const escaped = (text: string) =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Record<string, Value>, content: Piece = ''): Piece {
  const parts = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(written(value))}"`],
  )
  return content === '' ? `<${name}${parts.join('')}/>` : `<${name}${parts.join('')}>${content}</${name}>`
}
