/** The frame of every embed: title, finding, drawing, and the line that says where it is from. */
import type { EmbedAsked } from '../../src/embed/embed-answers.js'
import { useNames } from '../state/catalog.js'
import { EmbedLink } from './embed-link.js'
import type { EmbeddedView } from './embedding.js'
import './embed-frame.css'

export function EmbedFrame({ view, asked }: { view: EmbeddedView; asked: EmbedAsked }) {
  const { dataset } = useNames()
  return (
    <main class={`embed embed-${asked.view}`}>
      <header>
        <p class="embed-kind">{view.kind}</p>
        <h1>{view.heading ?? view.title}</h1>
        {view.said && <p class="embed-said">{view.said}</p>}
      </header>
      {view.drawing}
      <footer>
        <p>
          <EmbedLink href={view.href}>See all of it, with every source</EmbedLink>
        </p>
        <p>
          {['Source: Demarche', dataset?.title].filter(Boolean).join(', ')}
          {view.when && `; ${view.when}`}. Data version {asked.data.version}
          {dataset?.licence && (
            <>, {dataset.url ? <EmbedLink href={dataset.url}>{dataset.licence}</EmbedLink> : dataset.licence}</>
          )}
          .
        </p>
      </footer>
    </main>
  )
}
