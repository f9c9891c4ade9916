/** The URL is the state: what is on the screen as one plain object, read from an address and written to one. */
import { type Param, params } from './url-params.js'
import { type ViewName, viewNames, viewsOfAny, viewsOfOne } from './view-names.js'

type Values = { [K in keyof typeof params]: (typeof params)[K] extends Param<infer T> ? T : never }

export interface ViewState extends Values {
  view: ViewName
  /** What the view is of, for views of one thing. */
  id: string | null
  /** Values of a query's parameters, by name: `p.name=value` in the address of the console. */
  given: Record<string, string>
  /** Parts of the address that this page does not know; shown, never written. */
  unread: string[]
}

const rows = Object.entries(params) as [keyof Values, Param<unknown>][]
const belongs = ({ views }: Param<unknown>, view: ViewName) => views === 'all' || views.includes(view)

export const plainView: ViewState = {
  view: 'home',
  id: null,
  given: {},
  unread: [],
  ...(Object.fromEntries(rows.map(([name, { usual }]) => [name, usual])) as unknown as Values),
}

/** Reads an address. Whatever it holds, the answer is a view; what cannot be read is named in `unread`. */
export function readState(path: string, search: string): ViewState {
  const state: ViewState = { ...plainView, given: {}, unread: [], ...readPath(path) }
  if (state.view === 'home' && !/^\/(home)?$/.test(path)) state.unread.push(path)
  for (const [name, text] of new URLSearchParams(search)) {
    if (state.view === 'console' && /^p\.\w/.test(name)) {
      state.given[name.slice(2)] = text
      continue
    }
    const param = Object.hasOwn(params, name) ? (params[name as keyof Values] as Param<unknown>) : undefined
    if (!param || !belongs(param, state.view)) state.unread.push(`${name}=${text}`)
    else if (text !== '')
      Object.assign(state, { [name]: param.read(text, (part) => state.unread.push(`${name}=${part}`)) })
  }
  return state
}

/** /demand/crimea; a path that is no view's is home's. */
function readPath(path: string): Pick<ViewState, 'view' | 'id'> {
  const [first = '', second, ...rest] = path.split('/').slice(1).map(decode)
  const view = viewNames.find((name) => name === first)
  if (!view || rest.length > 0) return { view: 'home', id: null }
  const id = second || null
  if (id === null ? viewsOfOne.includes(view) : ![...viewsOfOne, ...viewsOfAny].includes(view))
    return { view: 'home', id: null }
  return { view, id }
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
  const parts = rows
    .filter(([, param]) => belongs(param, state.view))
    .map(([name, param]) => [name, param.write(state[name])])
    .filter(([, text]) => text !== '')
  if (state.view === 'console')
    parts.push(...Object.entries(state.given).map(([name, value]) => [`p.${name}`, value] satisfies [string, string]))
  const text = new URLSearchParams(parts as [string, string][]).toString().replaceAll('%2C', ',')
  const path =
    state.view === 'home' ? '/' : `/${state.view}${state.id === null ? '' : `/${encodeURIComponent(state.id)}`}`
  return text === '' ? path : `${path}?${text}`
}

/** A view without anything of its own, for the same day, clock and trust. */
export function sameLens(state: ViewState, view: ViewName, id: string | null = null): ViewState {
  const lens = rows.filter(([, { views }]) => views === 'all').map(([name]) => [name, state[name]])
  return { ...plainView, ...Object.fromEntries(lens), view, id }
}

/** The cell of the ledger that is opened. */
export function cellOf({ side, demand }: ViewState): { side: string; demand: string } | null {
  return side && demand ? { side, demand } : null
}
