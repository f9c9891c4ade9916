/** What a frame has no room for, and where it is. */
import { listed } from '../state/phrases.js'
import { EmbedLink } from './embed-link.js'

export function EmbedCut({ left, href }: { left: readonly string[]; href: string }) {
  if (left.length === 0) return null
  return (
    <p class="embed-cut">
      Not shown here: {listed(left)}. <EmbedLink href={href}>See all</EmbedLink>
    </p>
  )
}
