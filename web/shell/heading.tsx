/** Headings that take their level from their context: the same list may stand in a view or in a panel. */
import { type ComponentChildren, createContext, h } from 'preact'
import { useContext } from 'preact/hooks'

const Level = createContext(2)

export function Heading({ children }: { children: ComponentChildren }) {
  return h(`h${useContext(Level)}`, {}, children)
}

/** Content below a heading: its headings are one level deeper. */
export function Deeper({ children }: { children: ComponentChildren }) {
  return <Level.Provider value={useContext(Level) + 1}>{children}</Level.Provider>
}
