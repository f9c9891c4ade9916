/** What codebook 1.4 moved: the readings that differ from those under 1.3, as the page on versions tells them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { describeOnEngines } from '../store/engines.js'
import { loadUnder13, movedBetween, readingsByDay } from './readings-under-1-3.js'

describeOnEngines('codebook 1.4 against 1.3', (engine) => {
  afterAll(() => engine.dispose())

  it('moved three readings of a day by the clock of publication, as the page says', async () => {
    const shipped = await engine.openShipped()
    const under = await engine.openGraphs()
    await loadUnder13(shipped, under)
    const [before, after] = [await readingsByDay(under), await readingsByDay(shipped)]
    expect([...after.keys()]).toEqual([...before.keys()])
    const days = { clock: 'published', day: '2022-03-11', after: 'silent', days: 1 }
    expect(movedBetween(before, after)).toEqual([
      { ...days, cell: 'russia negotiations', before: 'kept' },
      { ...days, cell: 'france negotiations', before: 'supports' },
      { ...days, cell: 'germany negotiations', before: 'supports' },
    ])
    const daysBy = (clock: string) => [...after.keys()].filter((key) => key.startsWith(clock)).length
    const heard = [...(before.get('published 2022-03-11')?.values() ?? [])].filter(
      ({ reading }) => reading !== 'silent',
    )
    const page = readFileSync(join(packageRoot, 'docs', 'codebook-versions.md'), 'utf8').replace(/\s+/g, ' ')
    expect(page).toContain(`by the day it was published, 3 of ${heard.length}, on one day`)
    expect(page).toContain(`the ${daysBy('said')} days on which somebody spoke and the ${daysBy('published')} days on`)
  })

  it('is found to move what is moved', async () => {
    const shipped = await readingsByDay(await engine.openShipped())
    const one = new Map([...shipped].map(([at, cells]) => [at, new Map(cells)]))
    const first = [...one.keys()][3] ?? ''
    one.get(first)?.set('ukraine crimea', { reading: 'accepted', robust: false })
    expect(movedBetween(shipped, one)).toMatchObject([{ cell: 'ukraine crimea', after: 'accepted, fragile', days: 1 }])
  })
})
