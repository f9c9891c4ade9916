/** The rooms of the page and who may import whom: what all views share, then the views, then what puts them together. */
import { describe, expect, it } from 'vitest'
import { filesIn, importsOf } from './source-files.js'

/** What views share, from the bottom up. */
const shared = ['state', 'time', 'drawing', 'picture', 'shell', 'strips']
/** A view imports from views before it, and only what these offer. */
const views = [
  'statement',
  'trace',
  'board',
  'ledger',
  'demand',
  'conflicts',
  'actor',
  'issue',
  'event',
  'draft',
  'source',
  'home',
  'gap',
  'graph',
  'network',
  'brief',
  'query',
  'method',
  'node',
  'code',
  'embed',
]
const offered: Record<string, readonly string[]> = {
  statement: ['attribution', 'full-statement', 'stance-line', 'quoted-places', 'statement-card', 'statement-list'],
  trace: ['lens-words', 'trace-list', 'trace-params', 'trace-sentence'],
  board: ['board-rows', 'board-words'],
  ledger: ['ledger-rows', 'reading-cell', 'sentence', 'why'],
  gap: ['compare-days', 'curve-drawing', 'curve-layout', 'curve-marks', 'gap-words'],
  demand: [
    ...['lane-head', 'lanes/describe-stance', 'lanes/lane-drawing', 'lanes/lane-layout', 'lanes/lanes'],
    ...['lanes/lanes-figure', 'lanes/mark-glyph', 'lanes/use-lanes', 'packages'],
  ],
  conflicts: ['contradiction-list', 'no-answer'],
}
/** What puts the views together: they stand beside the rooms. */
const top = ['app', 'main', 'params', 'build.d', 'card', 'draw-embed']

const rooms = [...shared, ...views]
const partsOf = (module: string) => {
  const [, room = '', ...rest] = module.replace(/\.tsx?$/, '').split('/')
  return { room, name: rest.join('/') }
}
const edges = filesIn('web').flatMap((file) =>
  importsOf(file)
    .filter(({ target }) => target.startsWith('web/') && !target.endsWith('.css'))
    .map(({ target }) => ({ file, target, from: partsOf(file), to: partsOf(target) })),
)
const said = (some: typeof edges) => some.map(({ file, target }) => `${file} -> ${target}`)

describe('the rooms of the page', () => {
  it('are all of its folders', () => {
    const files = filesIn('web')
    expect(files.length).toBeGreaterThan(120)
    expect(files.filter((file) => ![...rooms, ...top].includes(partsOf(file).room))).toEqual([])
  })

  it('import one way: what is shared from below it, views from what is shared', () => {
    expect(edges.length).toBeGreaterThan(400)
    const rank = ({ room }: { room: string }) => rooms.indexOf(room)
    const inRooms = edges.filter(({ from }) => rank(from) >= 0)
    expect(said(inRooms.filter(({ from, to }) => rank(to) < 0 || rank(to) > rank(from)))).toEqual([])
  })

  it('take from another view only what it offers', () => {
    const across = edges.filter(
      ({ from, to }) => views.includes(from.room) && views.includes(to.room) && from.room !== to.room,
    )
    expect(across.length).toBeGreaterThan(10)
    const refused = across.filter(({ to }) => !offered[to.room]?.includes(to.name))
    expect(said(refused)).toEqual([])
  })

  it('offer nothing that no other view takes', () => {
    const taken = new Set(edges.filter(({ from, to }) => from.room !== to.room).map(({ target }) => target))
    const all = Object.entries(offered).flatMap(([room, names]) => names.map((name) => `web/${room}/${name}`))
    expect(all.filter((module) => !taken.has(module))).toEqual([])
  })
})
