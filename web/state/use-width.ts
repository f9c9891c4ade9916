/** How wide an element is, in pixels, now and when that changes: what is drawn into it is laid out by that. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** What fits beside a margin on A4 and on US letter, in pixels; nothing is measured again before a page is printed. */
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
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', onPaper)
      removeEventListener('afterprint', onScreen)
    }
  }, [])
  return width
}
