/** Lets other work in while much is computed: a question must not hold up the answers to others. */

/** How long the questions of one turn of the loop may hold the thread together, in milliseconds. */
const longest = 15

/** When the first of this turn began; null where none has. */
let turn: number | null = null
const waiting: (() => void)[] = []

function beganAt(): number {
  if (turn !== null) return turn
  setImmediate(() => {
    turn = null
  })
  turn = performance.now()
  return turn
}

/** One in each turn, in the order in which they came: a page asks several questions at once. */
function goOn(): void {
  const next = waiting.shift()
  if (waiting.length > 0) setImmediate(goOn)
  turn = performance.now()
  next?.()
}

/** Call it between pieces of work: once this turn has taken long enough, it waits for what else there is to do. */
export function pauses(): () => Promise<void> | undefined {
  beganAt()
  return () => {
    if (performance.now() - beganAt() < longest) return undefined
    return new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(goOn)
    })
  }
}
