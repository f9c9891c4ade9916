/** Embeds that are kept as they were: across starts, within a number and bytes, each for exactly its request. */
import { chmodSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { keptEmbeds } from '../../src/embed/kept-embeds.js'
import { testFolder } from '../provision/test-folder.js'

let folder = ''
const warned: string[] = []
const open = (limits = { files: 10, bytes: 1_000_000 }) => keptEmbeds(folder, (text) => warned.push(text), limits)

beforeEach(() => {
  folder = join(testFolder('embeds'), 'embeds')
  warned.length = 0
})

describe('a kept embed', () => {
  it('is found by its own request alone, with the day it was kept, also after a start', async () => {
    await open().keep('v1 board []', '<p>one\ntwo</p>')
    const today = new Date().toISOString().slice(0, 10)
    expect(await open().find('v1 board []')).toEqual({ day: today, html: '<p>one\ntwo</p>' })
    expect(await open().find('v2 board []')).toBeNull()
  })

  it('stays as it was first kept', async () => {
    const kept = open()
    await kept.keep('a', 'first')
    await kept.keep('a', 'second')
    expect((await kept.find('a'))?.html).toBe('first')
  })

  it('gives way to newer ones by when it was last asked for, within a number of files', async () => {
    const kept = open({ files: 2, bytes: 1_000_000 })
    await kept.keep('a', 'A')
    await later()
    await kept.keep('b', 'B')
    await later()
    await kept.find('a')
    await later()
    await kept.keep('c', 'C')
    expect(await found(kept, 'abc')).toEqual(['A', null, 'C'])
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('and within a number of bytes', async () => {
    const kept = open({ files: 10, bytes: 100 })
    await kept.keep('a', 'A'.repeat(60))
    await later()
    await kept.keep('b', 'B'.repeat(60))
    expect(await found(kept, 'ab')).toEqual([null, 'B'.repeat(60)])
  })

  it('is known after a start as used when it was last asked for', async () => {
    const kept = open()
    for (const key of 'ab') await kept.keep(key, key)
    const [first = ''] = readdirSync(folder)
    utimesSync(join(folder, first), 1, 1)
    const again = open({ files: 2, bytes: 1_000_000 })
    await again.keep('c', 'c')
    expect(readdirSync(folder)).not.toContain(first)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('leaves nothing half written behind', async () => {
    await open().keep('a', 'A')
    writeFileSync(join(folder, 'half.html.part'), 'half')
    await open().find('a')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('is done without where nothing can be written, which is said once', async () => {
    writeFileSync(folder, 'a file in the place of the folder')
    chmodSync(folder, 0o400)
    const kept = open()
    await kept.keep('a', 'A')
    await kept.keep('b', 'B')
    expect(await kept.find('a')).toBeNull()
    expect(warned).toHaveLength(1)
    expect(warned[0]).toContain('cannot be kept')
  })
})

const later = () => new Promise((resolve) => setTimeout(resolve, 3))
const found = (kept: ReturnType<typeof open>, keys: string) =>
  Promise.all([...keys].map(async (key) => (await kept.find(key))?.html ?? null))
