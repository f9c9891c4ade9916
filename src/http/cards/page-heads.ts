/** The head of each view's page, for search engines and for whoever shows a card of a link. */
import type { Request } from 'express'
import { whyNoPictures } from '../../cards/draw/canvas.js'
import { headTags } from '../../cards/head-tags.js'
import { Problem } from '../../errors.js'
import { publicSite } from '../public-address.js'
import type { KeptCards } from './kept-cards.js'

interface PageHead {
  /** HTML. */
  head: string
  /** 404 where the view is of what does not exist: the page says so too. */
  status: 200 | 404
}

export type PageHeads = (req: Request) => Promise<PageHead>

/** No person waits longer for the page; the card is then ready for the next who asks. In milliseconds. */
const longestWait = 250
/** Who reads nothing but the head waits until it says something. */
const readerWait = 5_000
const readers = /bot\b|crawl|spider|preview|facebookexternalhit|mastodon|whatsapp|embedly|iframely|pinterest/i

/** Not read as a URL: to it, the first part of `//evil.example/` is a host, and `//` an error. */
const searchOf = (url: string) => /\?.*/s.exec(url)?.[0] ?? ''

export function pageHeads(cards: KeptCards, embeds: boolean, waitMs = longestWait): PageHeads {
  return async (req) => {
    const { path } = req
    const link = cards.writer.linkOf(path === '/index.html' ? '/' : path, searchOf(req.url))
    const write = (parts: Pick<Parameters<typeof headTags>[0], 'card' | 'missing' | 'version'>): PageHead => ({
      head: headTags({ link, site: publicSite(req), pictures: whyNoPictures() === null, embeds, ...parts }),
      status: link && parts.missing === undefined ? 200 : 404,
    })
    if (!link) return write({ card: null, version: '' })
    try {
      const wait = readers.test(req.get('user-agent') ?? '') ? readerWait : waitMs
      const { card, data } = await cards.of(link.path, AbortSignal.timeout(wait))
      const { version } = data
      return 'missing' in card ? write({ card: null, missing: card.missing, version }) : write({ card, version })
    } catch (error) {
      // The page itself says what is wrong; a fault of ours shows in the questions that it asks.
      const missing = error instanceof Problem && error.status === 404 ? error.message : undefined
      return write({ card: null, missing, version: '' })
    }
  }
}
