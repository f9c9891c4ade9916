/** Serves the built page: assets that never change, and one document for every view. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Express } from 'express'
import { unavailable } from '../errors.js'
import { notAllowed } from './not-allowed.js'

/**
 * A path without a dot in its last part is a view. Files are named relative to `page`: the sender refuses dot-folders in
 * what it is asked for, and the package may well be installed under one (`~/.npm/_npx`).
 */
export function servePage(app: Express, page: string): void {
  app.use('/assets', express.static(join(page, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(page, { maxAge: 0 }))
  app.use((req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') throw notAllowed(req, res, ['GET', 'HEAD'])
    next()
  })
  app.get(/^\/[^.]*(?:\/[^/]*)?$/, (req, res, next) => {
    if (!req.accepts('html') || req.path.startsWith('/assets/')) return next()
    // `npm run dev` serves while the page is still being built; the header makes the browser try again.
    if (!existsSync(join(page, 'index.html'))) {
      res.setHeader('Refresh', '2')
      throw unavailable('The page is not built yet. Your browser tries again every two seconds.')
    }
    res.sendFile('index.html', { root: page, maxAge: 0 })
  })
}
