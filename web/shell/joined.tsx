/** Items within a sentence, separated by commas. */
import { type ComponentChildren, Fragment } from 'preact'

interface Props<T> {
  items: readonly T[]
  keyOf: (item: T) => string
  by?: string
  children: (item: T) => ComponentChildren
}

export function Joined<T>({ items, keyOf, by = ', ', children }: Props<T>) {
  return (
    <>
      {items.map((item, index) => (
        <Fragment key={keyOf(item)}>
          {index > 0 && by}
          {children(item)}
        </Fragment>
      ))}
    </>
  )
}
