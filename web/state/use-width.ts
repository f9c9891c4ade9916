/** The width of an element in pixels, kept up to date for what is laid out in it. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { onLayOut } from './use-narrow.js'

/** Pixels that fit on A4 and US letter; a browser measures nothing again before it prints. */
const paperWidth = 460

export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    setWidth(measured.clientWidth)
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth))
    observer.observe(measured)
    const onPaper = () => setWidth(paperWidth)
    const onScreen = () => setWidth(measured.clientWidth)
    addEventListener('beforeprint', onPaper)
    addEventListener('afterprint', onScreen)
    // With the old width for a frame, what is laid out for the new one would lie on itself.
    const end = onLayOut(onScreen)
    return () => {
      end()
      observer.disconnect()
      removeEventListener('beforeprint', onPaper)
      removeEventListener('afterprint', onScreen)
    }
  }, [])
  return width
}
