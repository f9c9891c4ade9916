/** Headings whose level follows from where they stand: the same list is under a view's title here, in a panel there. */
import { type ComponentChildren, createContext, h } from 'preact'
import { useContext } from 'preact/hooks'

const Level = createContext(2)

export function Heading({ children }: { children: ComponentChildren }) {
  return h(`h${useContext(Level)}`, {}, children)
}

/** What stands under a heading. */
export function Deeper({ children }: { children: ComponentChildren }) {
  return <Level.Provider value={useContext(Level) + 1}>{children}</Level.Provider>
}
