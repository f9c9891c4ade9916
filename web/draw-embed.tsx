/** The views as HTML without a script, for the server to send into frames on other sites. */
import './shell/colours.css'
import './shell/stances.css'
import { render } from 'preact-render-to-string'
import type { EmbedAsked } from '../src/embed/embed-answers.js'
import type { DrawEmbed } from '../src/embed/embed-drawing.js'
import { EmbedFrame } from './embed/embed-frame.js'
import { embeddedView } from './embed/embedded-view.js'
import './params.js'
import { type Catalog, CatalogContext, catalogOf } from './state/catalog.js'
import { hrefOf } from './state/url-state.js'

export { comparedDays } from './embed/gap-embed.js'

/** One a generation: its lists are the same each time. */
const catalogs = new WeakMap<object, Catalog>()

export const drawEmbed: DrawEmbed = (asked, site, most) => {
  const { actors } = asked.catalog
  const catalog = catalogs.get(actors) ?? embedCatalog(asked)
  catalogs.set(actors, catalog)
  const drawn = (room: number) => {
    const view = embeddedView(asked, catalog, (state) => site + hrefOf(state), room)
    const body = render(
      <CatalogContext.Provider value={catalog}>
        <EmbedFrame view={view} asked={asked} />
      </CatalogContext.Provider>,
    )
    return { title: view.title, said: view.said, body }
  }
  let [embed, room] = [drawn(1), 1]
  for (let bytes = bytesOf(embed.body); bytes > most && room > leastRoom; bytes = bytesOf(embed.body)) {
    room *= Math.max(0.6, Math.min(0.85, most / bytes))
    embed = drawn(room)
  }
  return embed
}

/** In letters: the record has names of any length, a frame has not. */
const [longestName, longestSentence] = [120, 400]
const cut = (text: string, most = longestName) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

function embedCatalog({ catalog: { actors, demands, sources, dataset }, data }: EmbedAsked): Catalog {
  return catalogOf(
    actors.map((it) => ({ ...it, name: cut(it.name) })),
    demands.map((it) => ({
      ...{ ...it, name: cut(it.name), issueName: cut(it.issueName) },
      proposition: cut(it.proposition, longestSentence),
    })),
    sources.map((it) => ({
      ...{ ...it, title: cut(it.title) },
      ...{ author: it.author && cut(it.author), publisher: it.publisher && cut(it.publisher) },
    })),
    dataset && { ...dataset, title: cut(dataset.title), data },
  )
}

const leastRoom = 0.05

/** As sent: a site's address may be longer than the one that stands for it. */
const bytesOf = (body: string) => new TextEncoder().encode(body).length + longerLink * (body.split('<a ').length - 1)
const longerLink = 20
