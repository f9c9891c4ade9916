/** The project's own documents, as HTML from the build: the codebook, its versions, and how far the coders agreed. */

import codebook from '../../cypher/CODEBOOK.md'
import versions from '../../docs/codebook-versions.md'
import agreement from '../../docs/reliability.md'

const texts = { codebook, versions, agreement }

/** Links to files of the project, which no server has, become plain names. The HTML is safe: it comes from this repository. Its headings start below the section's. */
export function Document({ name }: { name: keyof typeof texts }) {
  const html = texts[name].replace(
    /<(\/?)h([1-4])/g,
    (_, close, level) => `<${close}h${Math.min(6, Number(level) + 2)}`,
  )
  const linked = html.replace(/<a href="(?!https?:|#)[^"]*">(.*?)<\/a>/g, '<code>$1</code>')
  return <div class="method-document" dangerouslySetInnerHTML={{ __html: linked }} />
}
