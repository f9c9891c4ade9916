/** A link out of a frame, to a page of its own: the document says so of all its links. */
import type { ComponentChildren } from 'preact'

export const EmbedLink = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a href={href} rel="noopener">
    {children}
  </a>
)
