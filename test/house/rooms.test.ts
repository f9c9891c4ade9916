/** The rooms of the project and who may import whom: each list is the architecture, from the bottom up. */
import { describe, expect, it } from 'vitest'
import { filesIn, importsOf, readText } from './source-files.js'

/** The rooms of src: a module imports from its own room and from the rooms before it. */
const serverRooms = [
  ...[
    'codebook',
    'errors',
    'pauses',
    'cypher',
    'store',
    'load',
    'positions',
    'networks',
    'questions',
    'versions',
    'records',
  ],
  ...[
    'import',
    'export',
    'coding',
    'query',
    'verify',
    'feeds',
    'embed',
    'cards',
    'mcp',
    'http',
    'config',
    'serve',
    'commands',
    'cli',
  ],
]

/** What of src the page may use at run time, all of it small and free of packages; of everything else it takes types. */
const sharedWithPage = [
  'words',
  'network-words',
  'reading-words',
  'asked-and-granted',
  'board-words',
  'stale-reading',
  'days-between',
  'curve-step',
  'group-by',
  'by-text',
  'fold',
  'word-index',
  'named-day',
  'unnamed',
  'sentences',
  'said-days',
  'calendar-days',
  'day-forms',
  'day-words',
].map((it) => `src/codebook/${it}`)
/** And how another site shows a page, which the server says of an address and the page of itself. */
sharedWithPage.push('src/embed/embed-of-page', 'src/embed/embed-code')

const roomOf = (module: string) => serverRooms.indexOf((module.split('/')[1] ?? '').replace(/\.ts$/, ''))

/** Imports among a folder's modules, and from it into the rest of the project. */
const edgesFrom = (folder: string) =>
  filesIn(folder).flatMap((file) => importsOf(file).map((found) => ({ file, ...found })))

const said = (edges: { file: string; target: string }[]) => edges.map(({ file, target }) => `${file} -> ${target}`)

describe('the rooms of src', () => {
  it('are all of its folders and files', () => {
    const files = filesIn('src')
    expect(files.length).toBeGreaterThan(200)
    expect(files.filter((file) => roomOf(file) < 0)).toEqual([])
  })

  it('import one way, from the rooms below', () => {
    const edges = edgesFrom('src').filter(({ target }) => target.startsWith('src/'))
    expect(edges.length).toBeGreaterThan(500)
    expect(said(edges.filter(({ file, target }) => roomOf(target) > roomOf(file)))).toEqual([])
  })

  it('import nothing from the page or from the tests', () => {
    expect(said(edgesFrom('src').filter(({ target }) => !target.startsWith('src/')))).toEqual([])
  })

  it('leave the engines to the rooms that hide them', () => {
    const named = filesIn('src').filter((file) => /grafeo|neo4j-driver/i.test(readText(file)))
    expect(named.some((file) => file.startsWith('src/store/embedded/'))).toBe(true)
    expect(named.filter((file) => !/^src\/(store|query|cypher\/lint)\//.test(file))).toEqual([])
  })
})

describe('the rooms of web', () => {
  it('take only types and the codebook’s words from the server', () => {
    const edges = edgesFrom('web').filter(({ target }) => target.startsWith('src/'))
    expect(edges.length).toBeGreaterThan(10)
    expect(said(edges.filter(({ target, typeOnly }) => !typeOnly && !sharedWithPage.includes(target)))).toEqual([])
  })

  it('get nothing else with these', () => {
    const edges = sharedWithPage.flatMap((module) =>
      importsOf(`${module}.ts`).map((found) => ({ file: module, ...found })),
    )
    expect(edges.length).toBeGreaterThan(0)
    expect(said(edges.filter(({ target }) => !sharedWithPage.includes(target)))).toEqual([])
    for (const module of sharedWithPage) expect(readText(`${module}.ts`)).not.toMatch(/from '[^.]/)
  })
})
