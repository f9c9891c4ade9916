/** A test's file ending says what it needs: a plain `*.test.ts` starts no process and no server, and loads no graph. */
import { expect, it } from 'vitest'
import { filesIn, importsOf, readText } from './source-files.js'

const tests = filesIn('test', /\.test\.ts$/)
const units = tests.filter((file) => !/\.(embedded|engines|processes|neo4j|browser)\.test\.ts$/.test(file))

/** Modules of tests that start or load something. */
const starters = [
  'store/engines',
  'query/served',
  'commands/demarche',
  'import/loaded',
  'http/listening',
  'web/browser',
]
const starting = [...starters.map((it) => `test/${it}`), 'src/store/embedded/embedded-graphs', 'src/load/load-dataset']

it('a unit test needs neither process, server nor stored graph', () => {
  expect(units.length).toBeGreaterThan(60)
  for (const module of starters) expect(filesIn('test')).toContain(`test/${module}.ts`)
  const faults = units.flatMap((file) => [
    ...importsOf(file).flatMap(({ target }) => (starting.includes(target) ? [`${file} -> ${target}`] : [])),
    ...(/^import .* from 'node:child_process'$/m.test(readText(file)) ? [`${file} -> node:child_process`] : []),
  ])
  expect(faults).toEqual([])
})

it('an ending is used where it is needed', () => {
  const about = {
    engines: /describeOn(Engines|Consoles)\(/,
    neo4j: /describeOnNeo4j\(/,
    browser: /describePage\(|playwright-core/,
  }
  const faults = Object.entries(about).flatMap(([ending, pattern]) => {
    const files = tests.filter((file) => file.endsWith(`.${ending}.test.ts`))
    expect(files.length).toBeGreaterThan(3)
    return files.filter((file) => !pattern.test(readText(file)))
  })
  expect(faults).toEqual([])
})

// Files share a process: what a module that they import says outside of any function, it says for the first of them.
it('what closes after a file is said in the file itself', () => {
  const setup = 'test/provision/own-temporary-folder.ts'
  const closing = filesIn('test').filter((file) => /^(before|after)(All|Each)\(/m.test(readText(file)))
  expect(closing.length).toBeGreaterThan(20)
  expect(closing.filter((file) => !tests.includes(file) && file !== setup)).toEqual([])
})
