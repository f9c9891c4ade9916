/** Records of our own in JSON are read with every record that is bad. */
import { describe, expect, it } from 'vitest'
import { fileReader } from './reading.js'

const { read, faultsOf } = fileReader()

describe('records in JSON', () => {
  it('are read with every record that is bad', async () => {
    const records = {
      about: { version: 'x' },
      actors: [{ id: 'a', name: 'A', kind: 'state' }, { id: 'a', name: 'B', kind: 'state' }, { id: 'b' }],
      statments: [],
      issues: {},
      constructor: [1],
    }
    expect(await faultsOf(JSON.stringify(records), {}, 'records.json')).toEqual([
      'actors[1].id: a is there already',
      'it is missing (2 times: actors[2].name, actors[2].kind)',
      expect.stringMatching(
        /^there is no such kind of records, only datasets, actors, .* \(2 times: statments, constructor\)$/,
      ),
      'issues: it is no list',
    ])
  })

  it.each(['"text"', '7', 'null', 'true'])('are not %s', async (text) => {
    await expect(read(text, {}, 'records.json')).rejects.toThrow(
      'records.json is neither a list of rows nor an object with a list for each kind of records.',
    )
  })

  it('take no options for sheets or databases', async () => {
    for (const [options, named] of [
      [{ scale: '1..5' }, '--scale is for a database of DNA and a coding sheet; records.json is a file of records.'],
      [{ columns: ['a=b'] }, '--columns is for a coding sheet; records.json is a file of records.'],
      [{ timeZone: 'UTC' }, '--time-zone is for a database of DNA; records.json is a file of records.'],
    ] as const)
      await expect(read('{"actors": []}', options as never, 'records.json')).rejects.toThrow(named)
  })

  it('may be UTF-16 with a byte order mark', async () => {
    const { records } = await read(
      Buffer.from('\ufeff{"issues": [{"id": "i", "name": "I"}]}', 'utf16le'),
      {},
      'records.json',
    )
    expect(records.issues).toEqual([{ id: 'i', name: 'I', rank: null }])
  })
})
