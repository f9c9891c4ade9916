/** The log of a pass: what is sent twice, what others sent meanwhile, a torn last line, lines that do not fit. */
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { cannotWrite } from '../../src/coding/cannot-write.js'
import { itemsOf } from '../../src/coding/fold-pass.js'
import type { SentEvent } from '../../src/coding/pass-event.js'
import { type KeptPass, openPassLog } from '../../src/coding/pass-log.js'
import { DamagedLog } from '../../src/coding/read-log.js'
import { Problem } from '../../src/errors.js'
import { testFolder } from '../provision/test-folder.js'

let file: string
beforeEach(() => {
  file = join(testFolder('log'), 'coding', 'source-001', 'ada.jsonl')
})

const put = (key: string, id: string, speaker = 'russia'): SentEvent => ({
  ...{ act: 'put', kind: 'statement', key, after: { key, speaker }, by: 'hand', id },
})
const act = (name: 'undo' | 'close' | 'reopen', id: string): SentEvent => ({ act: name, by: 'hand', id })
const idsOf = ({ events }: KeptPass) => events.map(({ id }) => id)
const speakers = ({ state }: KeptPass) => itemsOf(state, 'statement').map(({ key, speaker }) => `${key} ${speaker}`)

/** What a refusal says, by status. */
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => expect.fail('it was not refused'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw error
  return { status: error.status, message: error.message, missed: error.members.missed as { id: string }[] | undefined }
}

describe('a log', () => {
  it('is a file with a line an event, which another process reads', async () => {
    const log = openPassLog(file)
    expect(existsSync(file)).toBe(false)
    expect((await log.read()).state).toMatchObject({ n: 0, state: 'open' })
    await log.append([put('k1', 'a')], 0)
    await log.append([put('k1', 'b', 'ukraine'), put('k2', 'c')], 1)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { n: 1, act: 'put', kind: 'statement', key: 'k1', codebook: '1.4', by: 'hand', id: 'a' },
      { n: 2, before: { key: 'k1', speaker: 'russia' }, after: { key: 'k1', speaker: 'ukraine' } },
      { n: 3, key: 'k2' },
    ])
    expect(speakers(await openPassLog(file).read())).toEqual(['k1 ukraine', 'k2 russia'])
  })

  it('counts an event that is sent again once, also when others came between', async () => {
    const log = openPassLog(file)
    await log.append([put('k1', 'a')], 0)
    expect(idsOf(await log.append([put('k1', 'a'), put('k2', 'b')], 0))).toEqual(['a', 'b'])
    expect(idsOf(await log.append([put('k1', 'a'), put('k2', 'b'), put('k2', 'b')], 0))).toEqual(['a', 'b'])
  })

  it('refuses what was sent without knowing of others, and says which they are', async () => {
    const log = openPassLog(file)
    await log.append([put('k1', 'a'), put('k2', 'b')], 0)
    const { status, message, missed } = await refused(log.append([put('k1', 'x')], 1))
    expect([status, missed?.map(({ id }) => id)]).toEqual([409, ['b']])
    expect(message).toBe('The pass has 2 events, and these were sent after 1. Read what was missed, and send again.')
    expect((await refused(log.append([put('k1', 'x')], 3))).status).toBe(409)
    expect(idsOf(await log.read())).toEqual(['a', 'b'])
  })

  it('keeps all of what is sent together, or nothing', async () => {
    const log = openPassLog(file)
    const half = [put('k1', 'a'), { ...put('k2', 'b'), before: { key: 'k2', speaker: 'nato' } }]
    expect(await refused(log.append(half, 0))).toMatchObject({ status: 409 })
    expect(existsSync(file)).toBe(false)
    const wrong = { ...put('k1', 'a'), after: { key: 'k1', speeker: 'russia' } }
    const { status, message } = await refused(log.append([wrong], 0))
    expect([status, message]).toEqual([400, 'This statement cannot be kept. Unrecognized key: "speeker".'])
  })

  it('takes no change while the pass is closed', async () => {
    const log = openPassLog(file)
    await log.append([put('k1', 'a'), act('close', 'c')], 0)
    const closed = { status: 409, message: 'This pass is closed. Reopen it first.' }
    expect(await refused(log.append([put('k1', 'b')], 2))).toMatchObject(closed)
    expect(await refused(log.append([act('undo', 'u')], 2))).toMatchObject(closed)
    expect((await log.append([act('reopen', 'r'), act('undo', 'u')], 2)).state).toMatchObject({ n: 4, state: 'open' })
  })

  it('writes appends that are asked for at once one after the other', async () => {
    const log = openPassLog(file)
    const all = await Promise.allSettled(['a', 'b', 'c'].map((id) => log.append([put('k1', id)], 0)))
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(idsOf(await openPassLog(file).read())).toEqual(['a'])
  })

  it('loses nothing when several write its file at once', async () => {
    const logs = [1, 2, 3, 4].map(() => openPassLog(file))
    const added = logs.map(async (log, writer) => {
      for (let event = 0; event < 5; ) {
        const { state } = await log.read()
        event += await log.append([put(`k${writer}`, `${writer}-${event}`)], state.n).then(
          () => 1,
          () => 0,
        )
      }
    })
    await Promise.all(added)
    expect(idsOf(await openPassLog(file).read())).toHaveLength(20)
  })

  it('sees what was written to its file by others', async () => {
    const [one, other] = [openPassLog(file), openPassLog(file)]
    await one.append([put('k1', 'a')], 0)
    expect(idsOf(await other.append([put('k2', 'b')], 1))).toEqual(['a', 'b'])
    expect(idsOf(await one.append([put('k3', 'c')], 2))).toEqual(['a', 'b', 'c'])
  })
})

describe('a lock', () => {
  const lock = () => `${file}.lock`
  const here = hostname().replace(/\W/g, '')
  const locked = async (name: string) => {
    await openPassLog(file).append([put('k1', 'a')], 0)
    expect(existsSync(lock())).toBe(false)
    writeFileSync(lock(), name)
    return openPassLog(file).append([put('k2', 'b')], 1)
  }
  /** No process has so high a number. */
  const gone = 4_194_305

  it('of a process that is gone holds nobody up', async () => {
    expect(idsOf(await locked(`${here} ${gone}`))).toEqual(['a', 'b'])
    expect(existsSync(lock())).toBe(false)
  })

  it('of another machine holds nobody up for longer than a minute', async () => {
    const refusedAt = await refused(locked(`elsewhere ${process.ppid}`))
    expect(refusedAt.status).toBe(503)
    utimesSync(lock(), new Date(Date.now() - 61_000), new Date(Date.now() - 61_000))
    expect(idsOf(await openPassLog(file).append([put('k2', 'b')], 1))).toEqual(['a', 'b'])
  })

  it('without a name, of a process that was killed as it made it, holds nobody up for long', async () => {
    expect(idsOf(await locked(''))).toEqual(['a', 'b'])
  })

  it('of a process that lives is waited for, then named', async () => {
    const { status, message } = await refused(locked(`${here} ${process.ppid}`))
    expect([status, message.includes(`${file}.lock`)]).toEqual([503, true])
    expect(existsSync(lock())).toBe(true)
    // What is there already needs no writing.
    expect(idsOf(await openPassLog(file).append([put('k1', 'a')], 0))).toEqual(['a'])
  })
})

describe('a last line', () => {
  it('that was cut off anywhere is left out, said, and gone with the next event', async () => {
    await openPassLog(file).append([put('k1', 'a'), put('k2', 'b')], 0)
    const text = readFileSync(file)
    const first = text.indexOf(10) + 1
    for (let cut = first + 1; cut < text.length - 1; cut++) {
      writeFileSync(file, text.subarray(0, cut))
      const log = openPassLog(file)
      expect([idsOf(await log.read()), (await log.read()).torn]).toEqual([['a'], cut - first])
      if (cut % 20 !== 0) continue
      const kept = await log.append([put('k3', 'c')], 1)
      expect([idsOf(kept), kept.torn, (await log.read()).torn]).toEqual([['a', 'c'], cut - first, 0])
      expect(idsOf(await openPassLog(file).read())).toEqual(['a', 'c'])
    }
  })

  it('of zeros, as a machine leaves them that lost its power, is left out', async () => {
    await openPassLog(file).append([put('k1', 'a')], 0)
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(4096)]))
    expect(await openPassLog(file).read()).toMatchObject({ torn: 4096, state: { n: 1 } })
  })

  it('without a line feed, as an editor leaves it, counts', async () => {
    await openPassLog(file).append([put('k1', 'a')], 0)
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd())
    const log = openPassLog(file)
    expect(await log.read()).toMatchObject({ torn: 0, state: { n: 1 } })
    await log.append([put('k2', 'b')], 1)
    expect(idsOf(await openPassLog(file).read())).toEqual(['a', 'b'])
  })
})

describe('a line that does not follow from those before', () => {
  const line = (n: number, more: object) =>
    JSON.stringify({ n, at: '2026-11-27T15:00:00.000Z', codebook: '1.4', by: 'hand', id: `e${n}`, ...more })
  const first = line(1, { act: 'put', kind: 'statement', key: 'k1', after: { key: 'k1' } })
  it.each([
    ['is no JSON', '{"n":', 'JSON'],
    ['has the wrong number', line(3, { act: 'close' }), 'its n is 3, and not 2'],
    ['misspells a field', line(2, { act: 'close', kye: 'k1' }), 'kye'],
    ['is without a key', line(2, { act: 'drop', kind: 'statement' }), 'drop needs a kind and a key'],
    ['removes what is not there', line(2, { act: 'drop', kind: 'statement', key: 'k9' }), 'There is no statement "k9"'],
    [
      'names another item',
      line(2, { act: 'put', kind: 'statement', key: 'k1', after: { key: 'k2' } }),
      'is called "k2"',
    ],
  ])('and %s is named, and nothing is guessed', async (_, second, said) => {
    await openPassLog(file).append([put('k1', 'a')], 0)
    writeFileSync(file, `${first}\n${second}\n${line(3, { act: 'close' })}\n`)
    const error = await openPassLog(file)
      .read()
      .catch((thrown: unknown) => thrown)
    if (!(error instanceof DamagedLog)) throw error
    expect(error.message).toMatch(/^Line [23] of source-001\/ada\.jsonl does not follow from the lines before it\.$/)
    expect(error.reason).toContain(said)
  })
})

it('says in a sentence why a file cannot be written, and passes on what is a fault of ours', () => {
  const failed = (code: string) => cannotWrite(Object.assign(new Error(`${code}: no`), { code }), 'ada.jsonl')
  expect(failed('ENOSPC')).toMatchObject({ status: 507 })
  expect(failed('EROFS')).toMatchObject({
    status: 403,
    message: 'ada.jsonl cannot be written: EROFS: no. Nothing kept is lost.',
  })
  expect(failed('EIO')).not.toBeInstanceOf(Problem)
})
