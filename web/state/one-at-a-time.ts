/** Work that newer work replaces: it is left alone for a while first, so that some of it comes to its end. */

/**
 * In milliseconds. While a slider is dragged, one answer after the other is shown, and the server is not asked for every
 * step; and a question that takes long does not hold up the next.
 */
const patience = 300

/** Resolves when it has ended, given up or not, and never rejects. */
export type Work = (signal: AbortSignal) => Promise<void>

export function oneAtATime() {
  let underWay: { since: number; stop: AbortController; ended: Promise<void> } | null = null

  function giveUp(): void {
    underWay?.stop.abort()
    underWay = null
  }

  function begin(work: Work): void {
    giveUp()
    const stop = new AbortController()
    const ended = work(stop.signal).finally(() => {
      if (underWay?.stop === stop) underWay = null
    })
    underWay = { since: performance.now(), stop, ended }
  }

  return {
    giveUp,
    /** Begins when what is under way has ended, or has had its time. @returns calls it off until it has begun */
    next(work: Work): () => void {
      if (underWay === null) {
        begin(work)
        return () => {}
      }
      let waits = true
      const once = () => {
        clearTimeout(timer)
        if (waits) begin(work)
        waits = false
      }
      const timer = setTimeout(once, underWay.since + patience - performance.now())
      void underWay.ended.then(once)
      return () => {
        clearTimeout(timer)
        waits = false
      }
    },
  }
}
