/** Who alone reports a statement; nobody where its speaker's own side does. Pure. */
import { isUnnamed } from '../../src/codebook/unnamed.js'
import type { Relation } from '../../src/codebook/words.js'
import type { Quoted } from '../shell/share/citation.js'
import type { Source } from '../state/catalog.js'
import { stanceVerb } from '../state/codebook-words.js'
import { listed } from '../state/phrases.js'
import { span } from '../time/days.js'
import type { FullStatement } from './full-statement.js'

interface Relay {
  actor: string
  relation: Relation
}

/** `according to Reuters`; empty for the word of the speaker's own side, unless nobody of that side stands to it by name. */
export function accordingTo(relays: readonly Relay[], name: (id: string) => string): string {
  const isOwn = ({ relation, actor }: Relay) => relation === 'own' && !isUnnamed(actor)
  if (relays.length === 0 || relays.some(isOwn)) return ''
  return `according to ${listed(relays.map(({ actor }) => name(actor)))}`
}

/** Those who relay a statement in every place that tells it, or these targets of it; nobody where one place has no relay. */
export function relaysOf(
  { relayedBy, citations }: Pick<FullStatement, 'relayedBy' | 'citations'>,
  isTold: (tells: readonly string[]) => boolean = () => true,
): readonly Relay[] {
  const places = citations.filter(({ tells }) => isTold(tells))
  if (places.some(({ relays }) => relays.length === 0)) return []
  return relayedBy.filter(({ actor }) => places.some(({ relays }) => relays.includes(actor)))
}

/** `Russia, according to David R. Cameron, 28 Feb – 21 Mar 2022` */
export function titleOf(it: FullStatement, name: (id: string) => string): string {
  return [name(it.speaker), accordingTo(relaysOf(it), name), span(it.earliest, it.latest)].filter(Boolean).join(', ')
}

/** The statement's first place, as a quotation: the phrase, who said it and by whose report, and where it is printed. */
export function quotedFrom(
  it: FullStatement,
  sources: ReadonlyMap<string, Source>,
  name: (id: string) => string,
): Quoted | undefined {
  const [place] = it.citations
  const source = place && sources.get(place.source)
  if (!source) return undefined
  const certainty = it.certainty === 'stated' ? [] : [it.certainty]
  const about = it.stances.map(({ demand, stance, extent }) =>
    [`${stanceVerb[stance]} ${name(demand)}`, ...(extent === 'full' ? [] : [extent])].join(', '),
  )
  return {
    ...{ phrase: place.phrase, paragraph: place.paragraph, source, by: titleOf(it, name) },
    isDirect: it.mode === 'direct',
    about: [...about, ...certainty].join('; '),
  }
}
