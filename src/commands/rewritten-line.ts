/** One line on a terminal that says what is being done, and is written anew as it goes on. */

export interface Output {
  isTTY?: boolean
  write(text: string): unknown
}

export interface RewrittenLine {
  write(text: string): void
  /** Removes the line. */
  end(): void
}

/** To the first column, and empty the line. */
const emptied = '\r\x1b[K'

/** Elsewhere than on a terminal nothing is written. */
export function rewrittenLine(out: Output): RewrittenLine {
  let unfinished = false
  return {
    write(text) {
      if (!out.isTTY) return
      unfinished = true
      out.write(emptied + text)
    },
    end() {
      if (unfinished) out.write(emptied)
      unfinished = false
    },
  }
}
