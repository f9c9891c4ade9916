/** Puts everything that the server answers below one path of its host. */
import type { Express, IRouter } from 'express'
import { notFound } from '../errors.js'

/** Nothing else is answered; a proxy that takes the path out of the address learns so from the first answer. */
export function mountBelow(app: Express, basePath: string, site: IRouter): void {
  // Relative addresses would lead elsewhere from an address without the slash.
  app.use((req, res, next) => {
    if (basePath === '' || req.path !== basePath || !['GET', 'HEAD'].includes(req.method)) return next()
    res.redirect(301, `${basePath}/${/\?.*/s.exec(req.originalUrl)?.[0] ?? ''}`)
  })
  app.use(basePath || '/', site)
  app.use((req) => {
    const below = req.path === basePath || req.path.startsWith(`${basePath}/`)
    const where = ` This server answers below ${basePath}/ (BASE_PATH). A proxy before it must leave ${basePath} in the address.`
    throw notFound(`There is nothing at ${req.originalUrl}.${below ? '' : where}`)
  })
}
