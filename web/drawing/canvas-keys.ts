/** The keyboard commands of a drawing: the canvas runs them, and `?` lists them. */
import type { ArrowDirection } from './nearest-in-direction.js'

export type CanvasCommand =
  | { do: 'step'; direction: ArrowDirection }
  | { do: 'zoom'; factor: number }
  | { do: 'fit' | 'first' | 'select' | 'details' | 'clear' | 'help' | 'find' }

export const canvasKeys: { keys: string; does: string }[] = [
  { keys: 'arrows', does: 'go to the nearest neighbour in that direction' },
  { keys: 'Home', does: 'go to the first node' },
  { keys: 'Space', does: 'select a node and dim all but its neighbours' },
  { keys: 'Enter', does: 'read the details' },
  { keys: '+  −  0', does: 'zoom in, zoom out, show everything' },
  { keys: 'Ctrl+F', does: 'find in the drawing' },
  { keys: 'Esc', does: 'clear the selection' },
  { keys: '?', does: 'show these keys' },
]

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

const commands: Record<string, CanvasCommand> = {
  ArrowLeft: { do: 'step', direction: 'left' },
  ArrowRight: { do: 'step', direction: 'right' },
  ArrowUp: { do: 'step', direction: 'up' },
  ArrowDown: { do: 'step', direction: 'down' },
  Home: { do: 'first' },
  ' ': { do: 'select' },
  Enter: { do: 'details' },
  '+': { do: 'zoom', factor: 1.3 },
  '=': { do: 'zoom', factor: 1.3 },
  '-': { do: 'zoom', factor: 1 / 1.3 },
  '0': { do: 'fit' },
  Escape: { do: 'clear' },
  '?': { do: 'help' },
}

/** Null for keys that belong to the browser or to the view. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed): CanvasCommand | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f') return { do: 'find' }
  return ctrlKey || metaKey || altKey ? null : (commands[key] ?? null)
}
