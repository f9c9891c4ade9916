/** Processes that a large server starts through a small one behave as those that it starts by itself. */
import { rmSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { prepareStarts, startProcess } from '../../src/store/start-process.js'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { until } from '../provision/until.js'

const answering = `
process.on('message', (message) => {
  if (message === 'end') process.exit(7)
  process.send({ heard: message, parent: process.ppid, folder: process.cwd(), names: Object.keys(process.env) })
})
process.on('disconnect', () => process.exit())`

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

interface Heard {
  heard: unknown
  parent: number
  folder: string
  names: string[]
}

let folders: string[] = []
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
  folders = []
})

function start(largest: number, script = answering) {
  const heard: Heard[] = []
  const cwd = temporaryFolder('started')
  folders.push(cwd)
  const onMessage = (message: unknown) => void heard.push(message as Heard)
  const options = { cwd, env: { GIVEN: 'yes' }, serialization: 'advanced', onMessage } as const
  return { heard, cwd, child: startProcess(process.execPath, ['-e', script], options, largest) }
}

describe.each([
  ['by itself', Number.POSITIVE_INFINITY],
  ['through a small one', 0],
])('a process that is started %s', (_, largest) => {
  it('answers in its folder, with the settings that it is given and no other, and says how it ended', async () => {
    const { heard, cwd, child } = start(largest)
    child.send({ rows: 12n, day: new Date(0) })
    await until(() => heard.length === 1)
    expect(heard[0]?.heard).toEqual({ rows: 12n, day: new Date(0) })
    expect(heard[0]?.folder).toBe(cwd)
    expect(heard[0]?.names).toContain('GIVEN')
    expect(heard[0]?.names).not.toContain('HOME')
    expect(heard[0]?.parent === process.pid).toBe(largest > 0)
    child.send('end')
    expect(await child.ended).toEqual({ code: 7, signal: null })
    // Nobody is there any more to hear it.
    child.send('too late')
    child.kill()
  })

  it('gives its last word before its end', async () => {
    const { heard, child } = start(largest, `process.send({ heard: 'x'.repeat(3_000_000) }, () => process.exit())`)
    expect(await child.ended).toEqual({ code: 0, signal: null })
    expect(heard.map((it) => String(it.heard).length)).toEqual([3_000_000])
  })

  it('can be killed at any moment', async () => {
    const early = start(largest)
    early.child.kill()
    expect(await early.child.ended).toEqual({ code: null, signal: 'SIGKILL' })
    const later = start(largest)
    await until(() => later.child.pid !== undefined && isAlive(later.child.pid))
    later.child.kill()
    expect(await later.child.ended).toEqual({ code: null, signal: 'SIGKILL' })
  })

  it('that does not exist is an end as well', async () => {
    const child = startProcess('/no/such/program', [], { cwd: '/', onMessage: () => {} }, largest)
    expect(await child.ended).toEqual({ error: expect.stringContaining('ENOENT') })
  })
})

it('when the small process is gone, so are those that it started, and the next start makes another', async () => {
  prepareStarts(0)
  const { heard, child } = start(0)
  child.send(1)
  await until(() => heard.length === 1)
  const [first] = heard
  process.kill(first?.parent ?? 0, 'SIGKILL')
  expect(await child.ended).toEqual({ error: expect.stringContaining('has ended') })
  const again = start(0)
  again.child.send(2)
  await until(() => again.heard.length === 1)
  expect(again.heard[0]?.parent).not.toBe(first?.parent)
  again.child.kill()
  await again.child.ended
})
