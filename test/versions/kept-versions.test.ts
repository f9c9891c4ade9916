/** How much of published versions is kept. */
import { existsSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Contents, makeVersion } from '../../src/versions/make-version.js'
import {
  type KeptVersion,
  readFacts,
  readVersion,
  versionFiles,
  writeVersion,
} from '../../src/versions/version-file.js'
import { testFolder } from '../provision/test-folder.js'

const contents = (days: readonly string[]): Contents => ({
  dataset: 'river-talks',
  dated: {
    readings: days.map((day) => ({ side: 'blue', demand: 'bridge', day, before: 'silent', reading: 'leaning' })),
    ...{ from: null, left: 0 },
  },
  ...{ sources: ['gazette'], count: days.length, statements: [...days] },
})
const published = (number: number) => ({
  ...{ version: `v${number}`, generation: `g${number}` },
  published: new Date(Date.UTC(2026, 0, number)).toISOString(),
})
const daysOf = (number: number) =>
  Array.from({ length: number }, (_, at) => `2022-03-${String(at + 1).padStart(2, '0')}`)

describe('published versions', () => {
  it('are kept as the last 50, and the times of those before stay known', async () => {
    const folder = testFolder('versions')
    let before: KeptVersion | null = null
    for (let number = 1; number <= 52; number++) {
      before = makeVersion(contents(daysOf(Math.min(number, 28))), published(number), before)
      await writeVersion(folder, before)
    }
    const files = versionFiles(folder)
    const numbers = await Promise.all(files.map(async (file) => (await readFacts(file)).number))
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => 52 - at))
    const { publications, readings } = await readVersion(files[0] ?? '')
    expect(publications).toHaveLength(52)
    expect(readings.map(({ since }) => since)).toEqual(daysOf(28).map((_, at) => at + 1))
  })

  it('leave nothing of a process that was killed while it wrote one, and never read a part', async () => {
    const folder = testFolder('versions')
    const first = makeVersion(contents(daysOf(2)), published(1), null)
    await writeVersion(folder, first)
    const [file = ''] = versionFiles(folder)
    // No process has this id; our own is still writing.
    const [left, ours] = [`${file}-4194305`, `${file}-${process.pid}`]
    for (const part of [left, ours]) writeFileSync(part, 'half')
    expect(versionFiles(folder)).toEqual([file])
    await writeVersion(folder, makeVersion(contents(daysOf(3)), published(2), first))
    expect([existsSync(left), existsSync(ours)]).toEqual([false, true])
  })

  it('list a thousand changes of each kind and count the rest', () => {
    const first = makeVersion(contents([]), published(1), null)
    const many = Array.from({ length: 1_200 }, (_, at) =>
      new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10),
    )
    const { changed } = makeVersion(contents(many), published(2), first).facts
    expect(changed?.readings).toHaveLength(1_000)
    expect(changed?.readings[0]?.day).toBe(many.at(-1))
    expect(changed?.counts.added).toBe(1_200)
    expect(changed?.statements).toMatchObject({ counts: { added: 1_200 } })
    expect(changed?.statements?.added).toHaveLength(1_000)
  })

  it('whose readings are lost are followed by one that calls nothing new', () => {
    const first = makeVersion(contents(daysOf(2)), published(1), null)
    const second = makeVersion(contents(daysOf(3)), published(2), { facts: first.facts })
    expect(second.facts).toMatchObject({ number: 2, changed: null })
    expect(second.readings.map(({ since }) => since)).toEqual([1, 1, 1])
    expect(second.sources).toEqual([['gazette', 1]])
  })
})
