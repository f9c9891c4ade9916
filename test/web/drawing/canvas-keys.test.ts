/** Keys of the drawing: what each does, which belong to the browser, and where an arrow leads. */
import { expect, it } from 'vitest'
import { commandOf } from '../../../web/drawing/canvas-keys.js'
import { nearestInDirection } from '../../../web/drawing/nearest-in-direction.js'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

it.each([
  ['ArrowLeft', { do: 'step', direction: 'left' }],
  [' ', { do: 'select' }],
  ['Enter', { do: 'details' }],
  ['0', { do: 'fit' }],
  ['Escape', { do: 'clear' }],
  ['?', { do: 'help' }],
])('%s is a command', (key, command) => {
  expect(press(key)).toEqual(command)
})

it('takes Ctrl+F and Cmd+F for finding, and leaves every other combination and Tab to the browser', () => {
  expect(press('f', { ctrlKey: true })).toEqual({ do: 'find' })
  expect(press('F', { metaKey: true })).toEqual({ do: 'find' })
  for (const key of ['0', '+', '-', 'ArrowLeft']) expect(press(key, { ctrlKey: true })).toBeNull()
  expect(press('ArrowLeft', { altKey: true })).toBeNull()
  expect(press('Tab')).toBeNull()
})

it('leads to the neighbour straight ahead and nearest, and nowhere without one on that side', () => {
  const others = [
    { id: 'near', at: { x: 100, y: 10 } },
    { id: 'far', at: { x: 300, y: 0 } },
    { id: 'aslant', at: { x: 60, y: 90 } },
    { id: 'below', at: { x: 0, y: 200 } },
  ]
  const toward = (direction: Parameters<typeof nearestInDirection>[2]) =>
    nearestInDirection({ x: 0, y: 0 }, others, direction)
  expect(toward('right')).toBe('near')
  expect(toward('down')).toBe('aslant')
  expect(toward('left')).toBeNull()
  expect(toward('up')).toBeNull()
})
