/** Puts everything that the server answers below one path of its host. */
import express, { type Express, type IRouter } from 'express'
import { notFound } from '../errors.js'

/**
 * Where routes go, as if they stood at the top of the host. Nothing else is answered; a proxy that takes the path out of
 * the address learns so from the first answer.
 */
export function mountBelow(app: Express, basePath: string): IRouter {
  if (basePath === '') return app
  const site = express.Router()
  // Relative addresses would lead elsewhere from an address without the slash.
  app.use((req, res, next) => {
    if (req.path !== basePath || !['GET', 'HEAD'].includes(req.method)) return next()
    res.redirect(301, `${basePath}/${/\?.*/s.exec(req.originalUrl)?.[0] ?? ''}`)
  })
  app.use(basePath, site)
  app.use((req, _res, next) => {
    if (req.path === basePath || req.path.startsWith(`${basePath}/`)) return next()
    throw notFound(
      `There is nothing at ${req.originalUrl}. This server answers below ${basePath}/ (BASE_PATH). A proxy before it must leave ${basePath} in the address.`,
    )
  })
  return site
}
