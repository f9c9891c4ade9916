/** Pictures of links: each is whole, and a letter that no font has never becomes an empty box. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Card, CardDrawing } from '../../src/cards/card.js'
import { loadCanvases, whyNoPictures } from '../../src/cards/draw/canvas.js'
import { drawCard } from '../../src/cards/draw/draw-card.js'

const colours = { ink: '#1d1b20', quiet: '#5b5862', paper: '#fbfaf7', bar: '#6b2a58', 'on-bar': '#ffffff' }
const card: Card = {
  ...{ kind: 'Demand', title: 'Neutrality', said: 'Ukraine adopts neutral status.', when: 'as of 29 March 2022' },
  ...{ listed: true, dataset: 'The talks', drawing: null },
}
const pictureOf = (parts: Partial<Card>) => drawCard({ ...card, ...parts }, 'abc', colours)
const hashOf = async (parts: Partial<Card>) =>
  createHash('sha256')
    .update(await pictureOf(parts))
    .digest('hex')

const bars = (labels: readonly string[]): CardDrawing => ({
  kind: 'bars',
  bars: labels.map((label, at) => ({ label, count: at + 1, others: at % 2, colour: '#0072b2' })),
})
const drawings: Record<string, CardDrawing> = {
  'a bar': bars(['Agreed']),
  'more bars than fit': bars(Array.from({ length: 16 }, (_, at) => `State ${at}`)),
  lanes: {
    ...{ kind: 'lanes', from: '2022-03-01', to: '2022-03-29' },
    lanes: ['Russia', 'Ukraine', 'A side with a name that is far too long for its place'].map((name) => ({
      ...{ name, colour: '#b0303c', stands: 'partly accepts it, told by Al Jazeera, the press' },
      marks: [{ day: '2022-03-11', colour: '#009e73', letter: 'C', counts: true }],
    })),
  },
  'lanes of one day': {
    ...{ kind: 'lanes', from: '2022-03-01', to: '2022-03-01' },
    lanes: [{ name: 'Russia', colour: '#b0303c', stands: 'still demands it', marks: [] }],
  },
  curve: {
    ...{ kind: 'curve', from: '2022-03-14', to: '2022-03-29', colour: '#6b2a58' },
    points: [
      { day: '2022-03-01', gap: null, demands: 0 },
      { day: '2022-03-14', gap: 0.5, demands: 7 },
      { day: '2022-03-29', gap: 0.38, demands: 13 },
    ],
  },
  'a curve of nothing': { kind: 'curve', from: '', to: '', colour: '#6b2a58', points: [] },
  quote: { kind: 'quote', phrase: 'an answer to its demands', where: '“A title”, 2022, paragraph 4' },
}

describe('a picture', () => {
  it.each(['none', ...Object.keys(drawings)])('with %s is a PNG of 1200 by 630 pixels', async (name) => {
    const png = await pictureOf({ drawing: drawings[name] ?? null })
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeGreaterThan(5_000)
    expect(png.length).toBeLessThan(300_000)
    expect(whyNoPictures()).toBeNull()
  })

  it('shows its title, sentence, day, dataset, version and drawing', async () => {
    const plain = await hashOf({})
    const others: Partial<Card>[] = [
      ...[{ title: 'Crimea' }, { said: 'Something else.' }, { when: 'as of 30 March 2022' }, { dataset: 'Other' }],
      ...[{ kind: 'Issue' }, { drawing: drawings.quote ?? null }],
    ]
    for (const other of others) expect([other, await hashOf(other)]).not.toEqual([other, plain])
    expect(await drawCard(card, 'other', colours)).not.toEqual(await pictureOf({}))
  })

  it('is drawn of the longest words', async () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(8)
    expect((await pictureOf({ title: long, said: long, dataset: long, kind: long })).length).toBeGreaterThan(5_000)
  })
})

describe('letters', () => {
  it.each(['Ґанна Їжак, Київ, ы э ъ ё', 'Ελλάδα, ώρα', 'Łódź ňéüß şğı ő ț', '“x” ‘y’ – …'])(
    '%s are drawn on any machine',
    async (text) => expect((await loadCanvases()).canWrite(text)).toBe(true),
  )

  /** No script has it, so no font does. */
  const unknown = '\u{2FFFE}'

  it('that no font has are left out, and said', async () => {
    const { canWrite } = await loadCanvases()
    expect(canWrite(unknown)).toBe(false)
    const lost =
      'Ukraine adopts neutral status. Not all of it can be drawn: this server has no font for its letters. The page has them.'
    expect(await hashOf({ title: `A ${unknown}` })).toBe(await hashOf({ title: 'Demand', said: lost }))
  })

  it('are left out of a drawing too', async () => {
    const lanes = (name: string) => ({
      ...drawings.lanes,
      lanes: [{ name, colour: '#000000', stands: 'x', marks: [] }],
    })
    const of = (name: string) => hashOf({ drawing: lanes(name) as CardDrawing })
    expect(await of(unknown)).toBe(await of(''))
    expect(await of('Russia')).not.toBe(await of(''))
  })
})
