/** The URL is the state: what is on the screen as one plain object, read from an address and written to one. */
import { belowBase, underBase } from './base-path.js'
import { type Lens, lens } from './lens-params.js'
import type { Param, ParamTable } from './params.js'
import {
  type Task,
  tasksOfView,
  type ViewName,
  viewNames,
  viewsOfAny,
  viewsOfOne,
  viewsWithGiven,
} from './view-names.js'

/** Values of all parameters. A view declares its own in its `params.ts`, which adds them to this interface. */
export interface ViewValues extends Lens {}

export interface ViewState extends ViewValues {
  view: ViewName
  /** What the view is of, for views of one thing. */
  id: string | null
  /** What is done with it, where the view offers more than one thing; null for the first. */
  task: Task | null
  /** Values of a query's parameters, by name: `p.name=value` in the address. */
  given: Record<string, string>
  /** Parts of the address that this page does not know; shown, never written. */
  unread: string[]
}

/** Home, with every parameter at its usual value; complete once the views have declared theirs. */
export const plainView = {
  view: 'home',
  id: null,
  task: null,
  given: {},
  unread: [],
  ...usualOf(lens),
} as unknown as ViewState

let ofView: Record<ViewName, ParamTable> | null = null

/** Tells this module which parameters each view has; the page does so once, before it reads an address. */
export function declareParams(views: Record<ViewName, ParamTable>): void {
  ofView = views
  for (const table of Object.values(views)) Object.assign(plainView, usualOf(table))
}

function usualOf(table: ParamTable): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([name, { usual }]) => [name, usual]))
}

/** The parameters of a view, in the order in which they are written. */
function paramsOf(view: ViewName): [string, Param<unknown>][] {
  if (!ofView) throw new Error('No parameters are declared: import web/params.ts first.')
  return Object.entries({ ...lens, ...ofView[view] })
}

/** Reads an address. Any address gives a view; what cannot be read is named in `unread`. */
export function readState(address: string, search: string): ViewState {
  const path = belowBase(address) ?? address
  const state: ViewState = { ...plainView, given: {}, unread: [], ...readPath(path) }
  if (state.view === 'home' && !/^\/(home)?$/.test(path)) state.unread.push(path)
  const known = paramsOf(state.view)
  for (const [name, text] of new URLSearchParams(search)) {
    if (viewsWithGiven.includes(state.view) && /^p\.\w/.test(name)) {
      state.given[name.slice(2)] = text
      continue
    }
    const [own, param] = known.find(([it, { formerly }]) => it === name || formerly === name) ?? []
    if (!own || !param) state.unread.push(`${name}=${text}`)
    else if (text !== '')
      Object.assign(state, { [own]: param.read(text, (part) => state.unread.push(`${name}=${part}`)) })
  }
  return state
}

const home = { view: 'home', id: null, task: null } as const

/** /demand/crimea, /code/source-005/compare; a path that is no view's is home's. */
function readPath(path: string): Pick<ViewState, 'view' | 'id' | 'task'> {
  const [first = '', second, third, ...rest] = path.split('/').slice(1).map(decode)
  const view = viewNames.find((name) => name === first)
  const id = second || null
  const task = tasksOfView[view ?? 'home']?.find((name) => name === third) ?? null
  if (!view || rest.length > 0 || (third !== undefined && (task === null || id === null))) return home
  if (id === null ? viewsOfOne.includes(view) : ![...viewsOfOne, ...viewsOfAny].includes(view)) return home
  return { view, id, task }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The address of a view, without what is as usual; `readState` gives the same view back. */
export function hrefOf(state: ViewState): string {
  const values = state as unknown as Record<string, unknown>
  const parts = paramsOf(state.view)
    .map(([name, param]): [string, string] => [name, param.write(values[name])])
    .filter(([, text]) => text !== '')
  if (viewsWithGiven.includes(state.view))
    for (const [name, value] of Object.entries(state.given)) parts.push([`p.${name}`, value])
  const text = new URLSearchParams(parts).toString().replaceAll('%2C', ',')
  const under = [state.id, state.task].flatMap((it) => (it === null ? [] : `/${encodeURIComponent(it)}`)).join('')
  const path = underBase(state.view === 'home' ? '/' : `/${state.view}${under}`)
  return text === '' ? path : `${path}?${text}`
}

/** A view with nothing of its own, seen through the same lens. */
export function sameLens(state: ViewState, view: ViewName, id: string | null = null): ViewState {
  const { asOf, clock, source, withoutRelays, hedged } = state
  return { ...plainView, asOf, clock, source, withoutRelays, hedged, view, id }
}

/** The ledger cell that is open; null unless both its side and its demand are given. */
export function cellOf({ side, demand }: Pick<ViewState, 'side' | 'demand'>): { side: string; demand: string } | null {
  return side && demand ? { side, demand } : null
}
