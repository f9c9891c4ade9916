/** Each of the most heard sides has a colour of its own, which reads as text in both schemes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onlySideOf, sideColour, sideProperties, sideProperty } from '../../../web/shell/side-colour.js'
import type { Actor, Catalog } from '../../../web/state/catalog.js'

const heard = ['russia', 'ukraine', 'turkey', 'france', 'nato', 'germany', 'poland']
const dataset = { sides: heard.map((side) => ({ side, statements: 1 })) } as Catalog['dataset']
const represents = (...sides: string[]) => ({ represents: sides.map((side) => ({ side })) }) as Actor
const actors = new Map([
  ['lavrov', represents('russia', 'russia')],
  ['envoy', represents('france', 'germany')],
])

test('the six sides that are heard most have a colour each, in that order, and the others share one', () => {
  expect(heard.map((side) => sideProperty({ dataset }, side))).toEqual(sideProperties)
  expect(sideColour({ dataset }, 'unheard')).toBe('var(--side-other)')
  expect(sideProperty({ dataset: null }, 'russia')).toBe('side-other')
})

test('an actor has the colour of the one side that it speaks for', () => {
  expect(onlySideOf({ actors, dataset }, 'lavrov')).toBe('russia')
  expect(onlySideOf({ actors, dataset }, 'russia')).toBe('russia')
  expect(onlySideOf({ actors, dataset }, 'envoy')).toBeNull()
  expect(onlySideOf({ actors, dataset }, 'nobody')).toBeNull()
})

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

test.each(['light', 'dark'])('every side can be read as text in the %s scheme', (scheme) => {
  const [light = '', dark = ''] = readFileSync('web/shell/colours.css', 'utf8').split(
    '@media screen and (prefers-color-scheme: dark)',
  )
  const css = scheme === 'light' ? light : dark
  const colourOf = (name: string) => css.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1] ?? 'missing'
  for (const ground of ['paper', 'sheet', 'band'])
    for (const side of sideProperties)
      expect(contrast(colourOf(side), colourOf(ground)), `${side} on ${ground}`).toBeGreaterThanOrEqual(4.5)
})
