/** The project's own documents, as the build made them: how it is coded, and how far the coders agreed. */

import codebook from '../../cypher/CODEBOOK.md'
import agreement from '../../docs/reliability.md'

const texts = { codebook, agreement }

/** Ours, from the repository, not from any reader: it may be HTML. Its headings stand below the section's. */
export function Document({ name }: { name: keyof typeof texts }) {
  const html = texts[name].replace(
    /<(\/?)h([1-4])/g,
    (_, close, level) => `<${close}h${Math.min(6, Number(level) + 2)}`,
  )
  return <div class="method-document" dangerouslySetInnerHTML={{ __html: html }} />
}
