/** Work that is done in steps, so that other work may come between: networks of many stances take longer than a request may. */

/** It yields between two steps, and returns what it made. */
export type Steps<T> = Generator<void, T>

/** All steps in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** Step by step, with `pause` between them. */
export async function inSteps<T>(steps: Steps<T>, pause: () => Promise<void> | undefined): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await pause()
  }
}
