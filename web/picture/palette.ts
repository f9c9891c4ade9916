/** The page's colours and type, for what is drawn outside it. */
const names = ['paper', 'accent', 'ink', 'quiet', 'serif', 'sans'] as const

export type Palette = Record<(typeof names)[number], string>

export function paletteOf(at: Element): Palette {
  const style = getComputedStyle(at)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette
}
