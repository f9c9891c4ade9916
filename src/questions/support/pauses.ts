/** Lets other work in while much is computed: a question must not hold up the answers to others. */

/** How long one piece of work may hold the thread, in milliseconds. */
const longest = 15

/** Call it between pieces of work: once they have taken long enough, it waits for what else there is to do. */
export function pauses(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < longest) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        began = performance.now()
        resolve()
      }),
    )
  }
}
