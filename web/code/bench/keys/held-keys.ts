/** Holds keys while a short list is on its way, and presses them once it is there: who types ahead loses and mistypes nothing. */

let isHolding = false
let held: KeyboardEvent[] = []
let waiting: ReturnType<typeof setTimeout> | undefined

/** Milliseconds after which keys are pressed all the same. */
const longest = 1_500

/** From now on, until `pressHeld`. */
export function holdKeys(): void {
  isHolding = true
  clearTimeout(waiting)
  waiting = setTimeout(pressHeld, longest)
}

/** Whether the key is held: nothing else may take it then. */
export function isHeld(event: KeyboardEvent): boolean {
  // What is pressed again here is not trusted, and is never held twice.
  if (!event.isTrusted || (!isHolding && held.length === 0)) return false
  if (/^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return true
  held.push(event)
  return true
}

export function pressHeld(): void {
  clearTimeout(waiting)
  isHolding = false
  if (held.length > 0) setTimeout(pressNext)
}

/** One at a time, each after what the one before it led to is drawn; until keys are held again. */
function pressNext(): void {
  const event = isHolding ? undefined : held[0]
  if (!event) return
  held = held.slice(1)
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const target = document.activeElement ?? document.body
  const again = new KeyboardEvent('keydown', {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    bubbles: true,
    cancelable: true,
  })
  const isTaken = !target.dispatchEvent(again)
  if (!isTaken && key.length === 1 && !ctrlKey && !metaKey && isTextField(target)) type(target, key)
  if (held.length > 0) setTimeout(pressNext)
}

const isTextField = (target: Element): target is HTMLInputElement | HTMLTextAreaElement =>
  target.matches('input[type=text], input[type=search], textarea')

function type(field: HTMLInputElement | HTMLTextAreaElement, letter: string): void {
  field.setRangeText(letter, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
