/** Where the nodes of a view stand, kept while the browser's tab lives: a reload or Back finds them where they were. */
import type { Place } from './drawable.js'

const prefix = 'places '
/** Views whose places are kept; the oldest make room. */
const mostViews = 30

export function readPlaces(view: string): Map<string, Place> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(prefix + view) ?? '[]') as [string, Place][])
  } catch {
    // Storage that is switched off, or what another program wrote there: the nodes are placed anew.
    return new Map()
  }
}

export function keepPlaces(view: string, places: ReadonlyMap<string, Place>): void {
  try {
    const views = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))
    if (!views.includes(prefix + view) && views.length >= mostViews) sessionStorage.removeItem(views[0] ?? '')
    sessionStorage.setItem(prefix + view, JSON.stringify([...places]))
  } catch {
    // Storage is full or switched off: the nodes are placed anew after a reload, nothing else is lost.
  }
}
