/** What both passes choose from: the lists of the text, with the records that either pass adds, and names for all ids. */
import { useMemo } from 'preact/hooks'
import type { Items } from '../../../src/coding/pass-event.js'
import { useNames } from '../../state/catalog.js'
import { useCodingApi } from '../coder-context.js'
import type { CodingMatter } from '../coding-api.js'
import { useLoaded } from '../use-loaded.js'
import type { Comparison } from './comparison.js'

interface Added {
  items: {
    actors: Items['actor'][]
    demands: Items['demand'][]
    events: Items['event'][]
    drafts: Items['draft'][]
  }
}

/** `matter` is null until it has come. */
export function useCompared(source: string, { a, b }: Pick<Comparison, 'a' | 'b'>) {
  const api = useCodingApi()
  const catalog = useNames()
  const path = `/${encodeURIComponent(source)}`
  const { answer } = useLoaded(`compared ${api.coder.name} ${source} ${a} ${b}`, () =>
    Promise.all([
      api.matter(source),
      api.read<Added>(`${path}/passes/${encodeURIComponent(a)}`),
      api.read<Added>(`${path}/passes/${encodeURIComponent(b)}`),
    ]),
  )
  return useMemo(() => {
    const matter = answer ? withAdded(answer[0], answer.slice(1) as Added[]) : null
    const named = [matter?.actors, matter?.demands, matter?.events, matter?.drafts].flatMap((list) => list ?? [])
    const names = new Map(named.map(({ id, name }) => [id, name]))
    return { matter, name: (id: string) => names.get(id) ?? catalog.name(id) }
  }, [answer, catalog])
}

function withAdded(matter: CodingMatter, passes: readonly Added[]): CodingMatter {
  const all = <T extends { id: string }>(known: readonly T[], added: readonly T[]) => [
    ...new Map([...known, ...added].map((it) => [it.id, it])).values(),
  ]
  const of = <K extends keyof Added['items']>(list: K) =>
    passes.flatMap(({ items }) => items[list] as Added['items'][K][number][])
  return {
    ...matter,
    actors: all(
      matter.actors,
      of('actors').map(({ id, name = id, kind = 'person', aliases = [], represents }) => ({
        ...{ id, name, kind, aliases, side: represents[0]?.side ?? null },
      })),
    ),
    demands: all(
      matter.demands,
      of('demands').map(({ id, name = id, proposition = '', issue = '', raisedBy = [], addressedTo = [] }) => ({
        ...{ id, name, proposition, issue, raisedBy, addressedTo },
      })),
    ),
    events: all(
      matter.events,
      of('events').map(({ id, name = id, kind = 'meeting', date }) => ({ id, name, kind, date: date ?? '' })),
    ),
    drafts: all(
      matter.drafts,
      of('drafts').map(({ id, name = id }) => ({ id, name })),
    ),
  }
}
