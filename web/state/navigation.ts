/** Navigation: every link within the page and every control goes through here, so Back always works. */
import { useEffect, useState } from 'preact/hooks'
import { belowBase } from './base-path.js'
import { hrefOf, readState, type ViewState } from './url-state.js'
import { viewNames } from './view-names.js'

const listeners = new Set<() => void>()
const notify = () => {
  for (const listener of listeners) listener()
}
let hasMoved = false

/** Whether what the page shows has taken the place of something else since it was loaded: what had the focus may be gone. */
export const hasMovedOn = (): boolean => hasMoved

/** Says so where the address stays. */
export const moveOn = (): void => {
  hasMoved = true
}

const here = () => `${location.pathname}${location.search}`

/** Shows a view; `replace` adds no step to go back to, for drags and folds. */
export function go(state: ViewState, how: 'push' | 'replace' = 'push'): void {
  goTo(hrefOf(state), how)
}

function goTo(href: string, how: 'push' | 'replace'): void {
  if (href === here()) return
  // The server lets nobody show the bench in a frame, and must be asked.
  if (window.top !== window && viewOf(href) === 'code') return void location.assign(href)
  const from = location.pathname
  if (how === 'push') history.pushState(null, '', href)
  else history.replaceState(null, '', href)
  notify()
  if (location.pathname === from) return
  moveOn()
  // On a desktop the view scrolls, on a phone the page.
  document.getElementById('under-header')?.scrollTo(0, 0)
  scrollTo(0, 0)
}

/** The view that the address names, kept up to date. */
export function useViewState(): ViewState {
  const [address, setAddress] = useState(here)
  useEffect(() => {
    const update = () => setAddress(here())
    listeners.add(update)
    update()
    return () => void listeners.delete(update)
  }, [])
  const [path = '/', search = ''] = address.split(/(?=\?)/)
  return readState(path, search)
}

/** Follows plain clicks on the page's own links without loading; they stay links to copy or open elsewhere. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    moveOn()
    notify()
  })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const modified = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (!link?.href || modified || event.defaultPrevented || link.target || link.hasAttribute('download')) return
    const url = new URL(link.href)
    if (url.origin !== location.origin || !isView(url.pathname) || url.hash !== '') return
    event.preventDefault()
    goTo(`${url.pathname}${url.search}`, link.dataset.history === 'replace' ? 'replace' : 'push')
  })
}

const viewOf = (address: string) => belowBase(address)?.split(/[/?]/)[1]

function isView(address: string): boolean {
  return belowBase(address) === '/' || viewNames.some((view) => view === viewOf(address))
}
