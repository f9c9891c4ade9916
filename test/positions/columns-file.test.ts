/** Columns on a disk: read as they were written, or refused with the reason. */
import { describe, expect, it } from 'vitest'
import { columnsFromBytes, columnsToParts } from '../../src/positions/columns-file.js'
import { taken } from '../codebook/taken.js'
import { positionsWith } from './positions-with.js'

const published = { publishedEarliest: '2022-04-01', publishedLatest: '2022-04-02' }
const said = [taken('2022-03-01', 'ASSERTS'), taken('2022-03-02', 'CONCEDES', 'partial')].map((stance) => ({
  ...{ ...stance, side: 'side', demand: 'demand' },
  places: stance.places.map(({ relays }) => ({ relays, ...published })),
}))
const { columns } = positionsWith(said)
const bytes = () => new Uint8Array(Buffer.concat(columnsToParts(columns, 'this load')))

describe('the file of the columns', () => {
  it('gives the columns that were written', async () => {
    expect(await columnsFromBytes(bytes(), 'this load')).toEqual(columns)
  })

  it('is refused for another load', async () => {
    await expect(columnsFromBytes(bytes(), 'another load')).rejects.toThrow('it belongs to another load')
  })

  it('is refused wherever a byte of it has changed', async () => {
    for (let at = 0; at < bytes().length; at++) {
      const damaged = bytes()
      damaged[at] = (damaged[at] as number) ^ 0xff
      await expect(columnsFromBytes(damaged, 'this load')).rejects.toThrow('it is damaged')
    }
  })

  it.each([0, 7, 40, 400])('is refused where it ends after %i bytes', async (length) => {
    await expect(columnsFromBytes(bytes().slice(0, length), 'this load')).rejects.toThrow('it is damaged')
  })
})
