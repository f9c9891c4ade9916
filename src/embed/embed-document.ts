/** An embed as one HTML document that needs no other file: written once, then finished for each who asks. */
import { createHash } from 'node:crypto'
import { escaped } from '../export/write/xml.js'
import type { Theme } from './embed-views.js'

/** Stands for the address of the site until that is known: the same embed may be asked for under several. */
export const siteToSet = 'https://site.invalid'
const noteToSet = '<!--note-->'
const bare = 'body{margin:0;background:var(--paper)}'

/** Says how high the document is whenever that changes; a host that listens can fit the frame to it. */
const heightScript =
  "if(parent!==self)new ResizeObserver(()=>parent.postMessage({type:'demarche:height',height:Math.ceil(document.documentElement.getBoundingClientRect().height),address:location.href},'*')).observe(document.documentElement)"

interface Written {
  title: string
  said: string
  body: string
}

/** @param css of all embeds, in which no text closes a style element */
export function writeEmbed({ title, said, body }: Written, css: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(said)}"><meta name="robots" content="noindex"><base target="_blank">`,
    `<style>${css}${bare}</style></head>`,
    `<body>${noteToSet}${body}<script>${heightScript}</script></body></html>\n`,
  ].join('')
}

/** What can be seen instead. */
export interface OtherPage {
  text: string
  href: string
  /** Whether it may take the place of this one; the site's pages need not fit a frame. */
  inFrame: boolean
}

/** In bytes, of a whole document. */
const mostOfDocument = 30_000
/** Of a head, a script and a line on the version. */
const restOfDocument = 1_800

/** How many bytes the style leaves to the body. */
export const mostOfBody = (css: string) => mostOfDocument - restOfDocument - css.length

/** One that says why there is nothing to see, and where there is something. */
export function refusedEmbed(title: string, said: string, link: OtherPage, css: string): string {
  const target = link.inFrame ? ' target="_self"' : ' rel="noopener"'
  const onward = `<p><a href="${escaped(link.href)}"${target}>${escaped(link.text)}</a></p>`
  const body = `<main class="embed"><h1>${escaped(title)}</h1><p class="embed-said">${escaped(said)}</p><footer>${onward}</footer></main>`
  return writeEmbed({ title, said, body }, css)
}

interface Finish {
  site: string
  theme: Theme
  /** A line above everything: its text, and a link to what is newer. */
  note?: { text: string; link: string; href: string } | undefined
}

export function finishEmbed(html: string, { site, theme, note }: Finish): string {
  const line = note
    ? `<aside class="embed" aria-label="Data version">${escaped(note.text)} <a href="${escaped(note.href)}" target="_self">${escaped(note.link)}</a></aside>`
    : ''
  return themed(html, theme)
    .replace(noteToSet, () => line)
    .replaceAll(siteToSet, () => escaped(site))
}

/** The one table of colours has the dark ones under a condition: this decides it for the reader. */
function themed(html: string, theme: Theme): string {
  if (theme === 'auto') return html
  return html
    .replaceAll('screen and (prefers-color-scheme:dark)', theme === 'dark' ? 'screen' : 'not all')
    .replaceAll('color-scheme:light dark', `color-scheme:${theme}`)
}

/** What a document may load and run: nothing but the style and the script that are in it, by their hashes. */
export function policyOf(html: string, frameAncestors: string): string {
  const hashOf = (tag: string) => {
    const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html) ?? []
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  }
  return [
    "default-src 'none'",
    `style-src ${hashOf('style')}`,
    `script-src ${hashOf('script')}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join(';')
}
