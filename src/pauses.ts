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

/** Waits where other work is to be done meanwhile. */
export type Pause = () => Promise<void> | undefined

/** Call it between pieces of work: once this turn has taken long enough, it waits for what else there is to do. */
export function pauses(): Pause {
  beganAt()
  return () => {
    if (performance.now() - beganAt() < longest) return undefined
    return new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(goOn)
    })
  }
}

/** So many simple steps take some milliseconds, and so many rows. */
const [manySteps, manyRows] = [65_536, 1024]

/** Goes through the numbers from 0 up to, not including, `count`, run by run. */
export async function inRuns(
  count: number,
  pause: Pause,
  go: (from: number, end: number) => void,
  most = manySteps,
): Promise<void> {
  for (let from = 0; from < count; from += most) {
    await pause()
    go(from, Math.min(count, from + most))
  }
}

/** Visits each of many rows. */
export function eachOf<T>(rows: readonly T[], pause: Pause, visit: (row: T) => void): Promise<void> {
  const go = (from: number, end: number) => {
    for (let row = from; row < end; row++) visit(rows[row] as T)
  }
  return inRuns(rows.length, pause, go, manyRows)
}

/** Work in steps: it yields between two of them, and returns what it made. */
export type Steps<T> = Generator<void, T>

/** All steps in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** Step by step, with `pause` between them. */
export async function inSteps<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await pause()
  }
}
