/** Keeps node positions per view as long as the tab lives, so that a reload or Back finds them unchanged. */
import { basePath } from '../state/base-path.js'
import type { Place } from './drawable.js'

const prefix = `${basePath}places `
/** Views to keep; the oldest make room. */
const mostViews = 30

export function readPlaces(view: string): Map<string, Place> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(prefix + view) ?? '[]') as [string, Place][])
  } catch {
    // Storage is switched off, or another program wrote there: the nodes are laid out again.
    return new Map()
  }
}

export function keepPlaces(view: string, places: ReadonlyMap<string, Place>): void {
  try {
    const views = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))
    if (!views.includes(prefix + view) && views.length >= mostViews) sessionStorage.removeItem(views[0] ?? '')
    sessionStorage.setItem(prefix + view, JSON.stringify([...places]))
  } catch {
    // Storage is full or switched off: a reload lays the nodes out again, nothing else is lost.
  }
}
