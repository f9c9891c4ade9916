/** Shows the selection in the text and reads it from the browser: caret and colours change without drawing any text anew. */
import { type BenchText, paragraphAt } from './bench-text.js'
import { offsetAt, type Spot, spotAt, spotOf } from './place-in-text.js'
import { caretAt, endOf, isCaret, type Selected, startOf, within } from './selected.js'
import { wholeWords } from './whole-words.js'

export interface SelectionView {
  /** @param reveal scrolls to where the caret is */
  show(selected: Selected, reveal: boolean): void
  /** The caret a line up or down, at the column where the first of such steps began. */
  line(selected: Selected, direction: 1 | -1, extend: boolean): Selected
  /** Shows it again, as drawing the text anew moves what the browser has selected. */
  again(): void
  close(): void
}

const name = 'bench-selected'
/** Kept between the caret and the edge of what scrolls, in pixels. */
const margin = 48

/** @param picked what mouse, touch or a screen reader has selected, which is shown already */
export function openSelectionView(
  root: HTMLElement,
  caret: HTMLElement,
  text: () => BenchText,
  picked: (selected: Selected) => void,
): SelectionView {
  let shown = caretAt(0)
  /** Of steps by line, until anything else moves the caret. */
  let column: { x: number; at: number } | null = null
  const colours = typeof Highlight === 'undefined' ? null : new Highlight()
  if (colours) CSS.highlights.set(name, colours)

  const spot = (offset: number): Spot | null => {
    const paragraph = paragraphAt(text(), offset)
    return paragraph ? spotOf(root, paragraph, offset) : null
  }

  const rangeOf = (from: Spot, to: Spot) => {
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  /** Where the caret stands, on the screen; a caret between two runs has a place only beside a letter. */
  function caretRect(at: Spot): DOMRect {
    const range = rangeOf(at, at)
    const rect = range.getClientRects()[0]
    if (rect && rect.height > 0) return rect
    const length = at.node.textContent?.length ?? 0
    if (at.offset < length) range.setEnd(at.node, at.offset + 1)
    else if (at.offset > 0) range.setStart(at.node, at.offset - 1)
    const beside = range.getBoundingClientRect()
    return new DOMRect(at.offset < length ? beside.left : beside.right, beside.top, 0, beside.height)
  }

  function reveal(at: Spot): void {
    const element = (at.node.parentElement ?? root).closest('[data-number]')
    const view = root.getBoundingClientRect()
    const far = element?.getBoundingClientRect()
    // What is out of sight may not have been laid out yet: bring its paragraph in first.
    if (element && far && (far.bottom < view.top || far.top > view.bottom)) element.scrollIntoView({ block: 'center' })
    const rect = caretRect(at)
    if (rect.top < view.top + margin) root.scrollTop += rect.top - view.top - margin
    else if (rect.bottom > view.bottom - margin) root.scrollTop += rect.bottom - view.bottom + margin
  }

  function show(selected: Selected, isRevealed: boolean): void {
    draw(selected, isRevealed)
    const own = getSelection()
    if (root.ownerDocument.activeElement !== root && !root.contains(own?.anchorNode ?? null)) return
    const [anchor, focus] = [spot(selected.anchor), spot(selected.focus)]
    if (anchor && focus) own?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
  }

  /** Shows it, and leaves alone what the browser has selected. */
  function draw(selected: Selected, isRevealed: boolean): void {
    shown = selected
    const [from, to] = [spot(startOf(selected)), spot(endOf(selected))]
    const focus = spot(selected.focus)
    if (!from || !to || !focus) return
    if (isRevealed) reveal(focus)
    colours?.clear()
    if (!isCaret(selected)) colours?.add(rangeOf(from, to))
    const rect = caretRect(focus)
    const view = root.getBoundingClientRect()
    caret.style.transform = `translate(${rect.left - view.left + root.scrollLeft}px, ${rect.top - view.top + root.scrollTop}px)`
    caret.style.height = `${rect.height}px`
    caret.dataset.held = selected.held ?? ''
  }

  function line(selected: Selected, direction: 1 | -1, extend: boolean): Selected {
    const at = spot(selected.focus)
    if (!at) return selected
    reveal(at)
    const rect = caretRect(at)
    const x = column?.at === selected.focus ? column.x : rect.left
    for (let step = 0.5; step < 6; step += 0.5) {
      const y = direction > 0 ? rect.bottom + step * rect.height : rect.top - step * rect.height
      const found = spotAt(x, y)
      const offset = found && root.contains(found.node) ? offsetAt(found.node, found.offset) : null
      if (offset === null || (direction > 0 ? offset <= selected.focus : offset >= selected.focus)) continue
      const moved = extend ? within(text(), selected.anchor, offset) : caretAt(offset)
      column = { x, at: moved.focus }
      return moved
    }
    return selected
  }

  /** What others than this module have selected within the text. */
  function read(): void {
    const selection = getSelection()
    if (!selection?.anchorNode || !selection.focusNode || !root.contains(selection.anchorNode)) return
    const anchor = offsetAt(selection.anchorNode, selection.anchorOffset)
    const focus = root.contains(selection.focusNode) ? offsetAt(selection.focusNode, selection.focusOffset) : null
    if (anchor === null || focus === null || (anchor === shown.anchor && focus === shown.focus)) return
    // The browser's own stays as it is, since a drag goes on from where it began.
    const next = wholeWords(text(), within(text(), anchor, focus))
    draw(next, false)
    picked(next)
  }

  /** A press within what is selected begins a new selection there: the browser would begin to drag the words away. */
  function begin({ button, shiftKey, ctrlKey, detail, clientX, clientY }: MouseEvent): void {
    if (button !== 0 || shiftKey || ctrlKey || detail > 1 || isCaret(shown)) return
    const at = spotAt(clientX, clientY)
    const offset = at && root.contains(at.node) ? offsetAt(at.node, at.offset) : null
    if (at === null || offset === null) return
    // Before the text takes the focus, which shows the selection anew.
    draw(caretAt(offset), false)
    picked(shown)
    getSelection()?.collapse(at.node, at.offset)
  }

  /** What is copied then are whole words, too. */
  const finish = () => !isCaret(shown) && again()

  const again = () => show(shown, false)
  const resized = new ResizeObserver(again)
  resized.observe(root)
  root.addEventListener('focus', again)
  root.addEventListener('mousedown', begin)
  root.addEventListener('mouseup', finish)
  document.addEventListener('selectionchange', read)
  return {
    show,
    line,
    again,
    close() {
      resized.disconnect()
      root.removeEventListener('focus', again)
      root.removeEventListener('mousedown', begin)
      root.removeEventListener('mouseup', finish)
      document.removeEventListener('selectionchange', read)
      CSS.highlights?.delete(name)
    },
  }
}
