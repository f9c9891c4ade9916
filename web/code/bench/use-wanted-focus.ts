/** Takes the focus to a field by its name: at once where it is drawn, else after the next drawing. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** `text` is the text; a group of buttons gives the focus to the pressed one, or to its first. */
export function useWantedFocus(root: { current: HTMLElement | null }): (field: string) => void {
  const wanted = useRef<string | null>(null)
  const [, draw] = useState(0)
  const take = () => {
    const field = wanted.current
    if (field === null || !root.current) return
    const selector = field === 'text' ? '.bench-text' : `[data-field="${CSS.escape(field)}"]`
    const found = root.current.querySelector<HTMLElement>(selector)
    const input = found?.matches('fieldset')
      ? (found.querySelector<HTMLElement>('input:checked') ?? found.querySelector<HTMLElement>('input'))
      : found
    if (!input || input.matches(':disabled')) return
    wanted.current = null
    input.focus({ preventScroll: field === 'text' })
    // What is folded away takes no focus before it is drawn open.
    if (document.activeElement !== input) wanted.current = field
  }
  useLayoutEffect(take)
  return (field) => {
    wanted.current = field
    take()
    if (wanted.current !== null) draw((count) => count + 1)
  }
}

/** The field that has the focus, or in which a button has it; undefined in the text and elsewhere. */
export function fieldInFocus(): string | undefined {
  const focus = document.activeElement
  const around = focus?.closest('.choice-field')?.querySelector<HTMLElement>(':scope > [data-field]')
  return (focus?.closest<HTMLElement>('[data-field]') ?? around)?.dataset.field
}
