/** The project's own documents, as HTML from the build: the codebook, its versions, and how far the coders agreed. */

import codebook from '../../cypher/CODEBOOK.md'
import versions from '../../docs/codebook-versions.md'
import agreement from '../../docs/reliability.md'

const texts = { codebook, versions, agreement }

const labels: Record<keyof typeof texts, string> = {
  codebook: 'Codebook',
  versions: 'Versions',
  agreement: 'Agreement of the coders',
}

/** Links to files of the project, which no server has, become plain names. The HTML is safe: it comes from this repository. Its headings start below the section's. */
export function Document({ name }: { name: keyof typeof texts }) {
  // The title of the others is that of their section.
  const [text, deeper] = name === 'codebook' ? [texts[name], 2] : [texts[name].replace(/<h1[^>]*>.*?<\/h1>/, ''), 1]
  const html = text.replace(/<(\/?)h([1-4])/g, (_, close, level) => `<${close}h${Math.min(6, Number(level) + deeper)}`)
  const linked = html.replace(/<a href="(?!https?:|#)[^"]*">(.*?)<\/a>/g, '<code>$1</code>')
  return (
    <section
      class="method-document"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={labels[name]}
      dangerouslySetInnerHTML={{ __html: linked }}
    />
  )
}
