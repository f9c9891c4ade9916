/** What coders choose from: the actors, demands, events and drafts of the graph, and of the coder's own pass. */
import { fold } from '../codebook/fold.js'
import { allActors } from '../questions/actors.js'
import { datasetsItself } from '../questions/dataset.js'
import { allDemands } from '../questions/demands.js'
import { allDrafts } from '../questions/drafts.js'
import { allEvents } from '../questions/events.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import type { PassItems } from './pass-items.js'

export interface MaterialActor {
  id: string
  name: string
  kind: string
  aliases: readonly string[]
  ownSide: boolean
  /** Whom it represents, and when; `to` is null while it lasts. */
  sides: readonly { side: string; from: string | null; to: string | null }[]
}

export interface MaterialDemand {
  id: string
  name: string
  proposition: string
  issue: string
  raisedBy: readonly string[]
  addressedTo: readonly string[]
}

export interface Material {
  actors: readonly MaterialActor[]
  demands: readonly MaterialDemand[]
  events: readonly { id: string; name: string; kind: string; date: string | null }[]
  drafts: readonly { id: string; name: string }[]
  /** The first day that is coded; null where the dataset has no window. */
  window: string | null
}

export const materialIn = onceAGeneration(async (graph): Promise<Material> => {
  const [actors, demands, events, drafts, [dataset]] = await Promise.all([
    allActors(graph),
    allDemands(graph),
    allEvents(graph),
    allDrafts(graph),
    datasetsItself(graph),
  ])
  return {
    actors: actors.map(({ id, name, kind, aliases, represents, statements }) => ({
      // A load lets nobody speak who is neither a side nor speaks for one.
      ...{ id, name, kind, aliases, ownSide: represents.length === 0 && statements > 0 },
      sides: represents.map(({ side, from, to }) => ({ side, from, to })),
    })),
    demands,
    events,
    drafts,
    window: dataset?.window ?? null,
  }
})

/**
 * The same with the records that a pass adds; what they do not say yet is empty. One that the graph has stays as it is
 * there, unless the pass has all of it.
 */
export function withPass(
  material: Material,
  { actors, demands, events, drafts }: Pick<PassItems, 'actors' | 'demands' | 'events' | 'drafts'>,
): Material {
  const own = <T extends { id: string }>(known: readonly T[], added: readonly { whole: boolean; record: T }[]) => {
    if (added.length === 0) return known
    const ids = new Set(known.map(({ id }) => id))
    const taken = added.filter(({ whole, record }) => whole || !ids.has(record.id)).map(({ record }) => record)
    const replaced = new Set(taken.map(({ id }) => id))
    return [...known.filter(({ id }) => !replaced.has(id)), ...taken]
  }
  const more = new Map(actors.map((actor) => [actor.id, sidesOf(actor)]))
  return {
    ...material,
    actors: own(
      more.size === 0
        ? material.actors
        : material.actors.map((it) =>
            more.has(it.id) ? { ...it, sides: [...it.sides, ...(more.get(it.id) ?? [])] } : it,
          ),
      actors.map((actor) => {
        const { id, name = id, kind = 'person', aliases = [], ownSide } = actor
        const record = { id, name, kind, aliases, ownSide: ownSide === true, sides: sidesOf(actor) }
        return { whole: actor.name !== undefined && actor.kind !== undefined, record }
      }),
    ),
    demands: own(
      material.demands,
      demands.map(({ id, name = id, proposition, issue = '', raisedBy = [], addressedTo = [] }) => ({
        whole: proposition !== undefined,
        record: { id, name, proposition: proposition ?? '', issue, raisedBy, addressedTo },
      })),
    ),
    events: own(
      material.events,
      events.map(({ id, name = id, kind, date = null }) => ({
        whole: kind !== undefined,
        record: { id, name, kind: kind ?? 'meeting', date },
      })),
    ),
    drafts: own(
      material.drafts,
      drafts.map(({ id, name }) => ({ whole: name !== undefined, record: { id, name: name ?? id } })),
    ),
  }
}

const sidesOf = ({ represents }: PassItems['actors'][number]) =>
  represents.flatMap(({ side, from = null, to = null }) => (side ? [{ side, from, to }] : []))

/** Kinds that are sides themselves, whom nobody else speaks for (section 3). */
const sideKinds = ['state', 'organisation']

/** The side that an actor speaks for on a day; null for one that speaks for none. */
export function sideOf(actor: MaterialActor, day: string): string | null {
  const found = actor.sides.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
  return found?.side ?? (actor.ownSide || sideKinds.includes(actor.kind) ? actor.id : null)
}

/** All that an actor is called, folded: its name, its other names and the last word of a person's name. */
export function namesOf({ name, kind, aliases }: MaterialActor): string[] {
  const last = kind === 'person' ? [name.split(/\s+/).at(-1) ?? name] : []
  return [...new Set([name, ...aliases, ...last].map(fold))].filter((it) => it.length > 1)
}
