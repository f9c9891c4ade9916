/** Takes the examples out of docs/hosting.md, so that what is tested is what people copy. */
import { readText } from '../../house/source-files.js'

/** @throws when the document has no example of this name */
export function exampleOf(name: string): string {
  const [, text] =
    new RegExp(`<!-- example: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\n\`\`\``).exec(readText('docs/hosting.md')) ?? []
  if (!text) throw new Error(`docs/hosting.md has no example "${name}".`)
  return `${text}\n`
}

/** The example with other values where it stands for them. @throws when one of them is not in it */
export function filledIn(example: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [written, value]) => {
    if (!text.includes(written)) throw new Error(`The example says nothing of "${written}".`)
    return text.replaceAll(written, value)
  }, example)
}
