/** The drawing that an address names: asks for its parts, joins them, and keeps the last one while others load. */
import { useMemo, useRef } from 'preact/hooks'
import { capped } from '../drawing/drawable.js'
import type { AskError } from '../state/ask-error.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { useAnswers } from '../state/use-answers.js'
import { useNarrow } from '../state/use-narrow.js'
import { type Elements, toElements } from './elements.js'
import { type EdgeRecord, type Explored, explore, filtered } from './explore.js'
import { marksOf } from './marks.js'
import type { Stances } from './overview/table-elements.js'
import { linkRequests, requestsOf, roomFor } from './requests.js'
import { spokenOf } from './spoken.js'
import { doneOf, writeSteps } from './steps.js'

export interface Exploration {
  explored: Explored
  /** What is drawn of it, after filters and the limit. */
  elements: Elements
  /** Nodes that pass the filters, drawn or not. */
  wanted: number
}

interface Asked {
  /** The last stances of an actor in the middle, or of its people. */
  stances: Stances | null
  exploration: Exploration | null
  settled: boolean
  problems: AskError[]
  retry: () => void
}

export function useExplored(state: ViewState, id: string, asOf: string | undefined): Asked {
  const catalog = useNames()
  const { name } = catalog
  const narrow = useNarrow()
  const last = useRef<{ id: string; exploration: Exploration } | null>(null)
  const steps = doneOf(state)
  const isSide = catalog.dataset?.sides.some(({ side }) => side === id) ?? false
  const room = roomFor(isSide ? 'side' : catalog.actors.has(id) ? 'person' : 'other', narrow)
  const start = { id, depth: Number(state.depth), asOf, most: room.nodes }
  const parts = useAnswers(requestsOf(start, steps))
  const said = useAnswer(
    'stances',
    catalog.actors.has(id) ? { ...(isSide ? { sides: id } : { speaker: id }), asOf, most: room.spoken } : null,
  )
  const spoken = useMemo(
    () => (said.answer && said.settled ? spokenOf(said.answer, isSide, catalog) : undefined),
    [said.answer, said.settled, isSide, catalog],
  )
  const isThere = parts.settled && (said.settled || !catalog.actors.has(id))
  const found = useMemo(
    () => (isThere ? explore(steps, parts.answers as Parameters<typeof explore>[1], [], spoken) : null),
    [isThere, spoken, ...parts.answers, writeSteps(steps)],
  )
  const links = useAnswers(found ? linkRequests(found.nodes.map((node) => node.id)) : [])
  const joined = (links.answers as ({ edges: EdgeRecord[] } | null)[]).flatMap((answer) => answer?.edges ?? [])
  const exploration = useMemo(() => {
    if (!found?.nodes.length) return null
    const explored = explore(steps, parts.answers as Parameters<typeof explore>[1], joined, spoken)
    const kept = filtered(explored, state)
    const elements = toElements({ ...kept, center: id, first: explored.first }, name, narrow, marksOf(catalog))
    return { explored, elements: capped(elements, state.most) as Elements, wanted: elements.nodes.length }
  }, [found, ...links.answers, state.since, state.sides.join(','), state.most, name, narrow, id])
  if (exploration) last.current = { id, exploration }
  return {
    stances: said.answer,
    exploration: exploration ?? (last.current?.id === id ? last.current.exploration : null),
    settled: isThere && links.settled,
    problems: [...parts.problems, ...links.problems, ...(said.problem ? [said.problem] : [])],
    retry: () => {
      parts.retry()
      links.retry()
    },
  }
}
