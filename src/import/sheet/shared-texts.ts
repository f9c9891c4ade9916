/** Keeps one copy of a text that a column repeats: the names in 100,000 rows need the memory of some thousand. */

/** Longer texts are rarely repeated; a column with more different ones, such as phrases, repeats few. */
const [longest, most] = [100, 20_000]

/** A function that returns the first equal text of a column. */
export function sharedTexts(): (column: number, text: string) => string {
  const columns: (Map<string, string> | null)[] = []
  return (column, text) => {
    if (text === '') return ''
    if (text.length > longest) return text
    const known = columns[column] === undefined ? new Map<string, string>() : columns[column]
    columns[column] = known
    const first = known?.get(text)
    if (first !== undefined) return first
    if (known && known.size >= most) columns[column] = null
    else known?.set(text, text)
    return text
  }
}
