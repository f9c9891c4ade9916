/** The keys of a drawing, each with what it does: read by the canvas, and listed for whoever asks with `?`. */
import type { Direction } from './toward.js'

export type CanvasCommand =
  | { do: 'step'; direction: Direction }
  | { do: 'zoom'; factor: number }
  | { do: 'fit' | 'first' | 'select' | 'details' | 'clear' | 'help' | 'find' }

export const canvasKeys: { keys: string; does: string }[] = [
  { keys: 'arrows', does: 'move along an edge to the nearest neighbour on that side' },
  { keys: 'Home', does: 'go to the first node' },
  { keys: 'Space', does: 'select: its neighbours stand out, the rest is dimmed' },
  { keys: 'Enter', does: 'read the details' },
  { keys: '+  −  0', does: 'zoom in, zoom out, show all' },
  { keys: 'Ctrl+F', does: 'find in the drawing' },
  { keys: 'Esc', does: 'select nothing' },
  { keys: '?', does: 'list the keys' },
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

/** Null for keys that are the browser's or somebody else's. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed): CanvasCommand | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f') return { do: 'find' }
  return ctrlKey || metaKey || altKey ? null : (commands[key] ?? null)
}
