/** Serves the built page: assets that never change, and one document for every view. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type IRouter, type RequestHandler } from 'express'
import { unavailable } from '../errors.js'
import type { PageHeads } from './cards/page-heads.js'
import { notAllowed } from './not-allowed.js'
import { basePathOf } from './public-address.js'
import { writePage } from './write-page.js'

/**
 * A path without a dot in its last part is a view. Files are named relative to `page`: the sender refuses dot-folders in
 * what it is asked for, and the package may well be installed under one (`~/.npm/_npx`).
 */
export function servePage(app: IRouter, page: string, headOf?: PageHeads): void {
  app.use('/assets', express.static(join(page, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  const latest = latestText(join(page, 'index.html'))
  const document = documentOf(latest, headOf)
  app.get('/favicon.ico', iconOf(latest))
  app.get('/index.html', document)
  app.use(express.static(page, { maxAge: 0, index: false }))
  app.use((req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') throw notAllowed(req, res, ['GET', 'HEAD'])
    next()
  })
  app.get(/^\/[^.]*(?:\/[^/]*)?$/, (req, res, next) => {
    if (!req.accepts('html') || req.path.startsWith('/assets/')) return next()
    return document(req, res, next)
  })
}

/** A browser asks for it beside a document that names no icon, such as an answer of the API. */
function iconOf(latest: () => Promise<string>): RequestHandler {
  return async (req, res, next) => {
    const [, icon] = /rel="icon"[^>]* href="\.(\/[^"]+)"/.exec(await latest().catch(() => '')) ?? []
    if (icon === undefined) return next()
    res.redirect(`${basePathOf(req.app)}${icon}`)
  }
}

function documentOf(latest: () => Promise<string>, headOf?: PageHeads): RequestHandler {
  return async (req, res) => {
    const html = await latest().catch(() => {
      // The page may still be being built; the header makes the browser try again.
      res.setHeader('Refresh', '2')
      throw unavailable('The page is not built yet. Your browser tries again every two seconds.')
    })
    const { head, status = 200 } = (await headOf?.(req)) ?? {}
    res.setHeader('Cache-Control', 'public, max-age=0')
    res
      .status(status)
      .type('html')
      .send(writePage(html, { basePath: basePathOf(req.app), ...(head !== undefined && { head }) }))
  }
}

/** Read anew when it has changed: `npm run dev` builds the page while it is served. */
function latestText(file: string): () => Promise<string> {
  let read = { changed: Number.NaN, text: '' }
  return async () => {
    const { mtimeMs: changed } = await stat(file)
    if (changed !== read.changed) read = { changed, text: await readFile(file, 'utf8') }
    return read.text
  }
}
