/** Six projects. The ending of a test's file name says where it runs: nowhere but here, on an engine, as processes, or in a browser. */
import { join } from 'node:path'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const ownProcess = join(import.meta.dirname, 'dist/store/own-process.js')
const onEngines = 'test/**/*.engines.test.ts'
const needSomething = 'test/**/*.{embedded,engines,processes,neo4j,browser}.test.ts'
/** The server built, and the shipped dataset loaded. */
const loaded = ['test/provision/build-server.ts', 'test/provision/load-shipped.ts']
const noNeo4j = process.env.NEO4J === 'off'
if (noNeo4j && process.env.CI === 'true')
  throw new Error('NEO4J=off is for quick local runs: with CI=true every test has to run')

type Options = NonNullable<Extract<TestProjectConfiguration, { test?: unknown }>['test']>
const project = (name: string, options: Options): TestProjectConfiguration => ({
  extends: true,
  // The processes that run queries and make exports are started as built: from their sources each takes twice as long.
  resolve: { alias: [{ find: /^\.{1,2}\/(.+\/)?own-process\.js$/, replacement: ownProcess }] },
  test: { name, ...options },
})
const neo4j = (name: string) =>
  project(name, {
    include: [onEngines, 'test/**/*.neo4j.test.ts'],
    provide: { engine: 'neo4j' },
    globalSetup: [...loaded, 'test/provision/setup-neo4j.ts'],
    // A Community server has one database, and the files share it.
    fileParallelism: false,
  })

export default defineConfig({
  test: {
    pool: 'forks',
    // Vitest would leave one processor idle; most tests that start processes wait for them.
    maxWorkers: '100%',
    // Files share a process, which imports the sources once: that is a fifth of the work. Each closes what it opens.
    isolate: false,
    setupFiles: ['test/provision/own-temporary-folder.ts'],
    // Of what hangs: a machine three times slower than usual takes 30 s for the longest tests.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // In CI each test by its name, skips with their reason; at the desk only what is not well.
    reporters: process.env.CI ? ['verbose'] : ['default'],
    projects: [
      project('unit', { include: ['test/**/*.test.ts'], exclude: [needSomething] }),
      project('embedded', {
        include: [onEngines, 'test/**/*.embedded.test.ts'],
        provide: { engine: 'embedded' },
        globalSetup: [...loaded, 'test/provision/setup-embedded.ts'],
      }),
      // Whole servers and commands under kills, crowds and made-up requests: they wait more than they work.
      project('processes', {
        // One of them measures how long its thread is held, and what others left in memory would hold it too.
        isolate: true,
        include: ['test/**/*.processes.test.ts'],
        globalSetup: [...loaded, 'test/provision/setup-embedded.ts'],
      }),
      ...(noNeo4j ? [] : [neo4j('neo4j-5'), neo4j('neo4j-2026')]),
      project('browser', {
        include: ['test/**/*.browser.test.ts'],
        globalSetup: [...loaded, 'test/provision/setup-browser.ts'],
        fileParallelism: false,
      }),
    ],
  },
})
