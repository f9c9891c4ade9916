/** Saves content as a file on the reader's computer. */

/** Milliseconds until the content is let go: some browsers read it only some time after the click. */
const kept = 10_000

export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), kept)
}
