/** The drawing that an address names: asks for its parts, joins them, and keeps the last one while others load. */
import { useMemo, useRef } from 'preact/hooks'
import { capped } from '../drawing/drawable.js'
import type { AskError } from '../state/ask-error.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswers } from '../state/use-answers.js'
import { useNarrow } from '../state/use-narrow.js'
import { type Elements, toElements } from './elements.js'
import { type EdgeRecord, type Explored, explore, filtered } from './explore.js'
import { linkRequests, requestsOf } from './requests.js'
import { doneOf, writeSteps } from './steps.js'

export interface Exploration {
  explored: Explored
  /** What is drawn of it, after filters and the limit. */
  elements: Elements
  /** Nodes that pass the filters, drawn or not. */
  wanted: number
}

interface Asked {
  exploration: Exploration | null
  settled: boolean
  problems: AskError[]
  retry: () => void
}

export function useExplored(state: ViewState, id: string, asOf: string | undefined): Asked {
  const { name } = useNames()
  const narrow = useNarrow()
  const last = useRef<{ id: string; exploration: Exploration } | null>(null)
  const steps = doneOf(state)
  const start = { id, depth: Number(state.depth), asOf }
  const parts = useAnswers(requestsOf(start, steps))
  const found = useMemo(
    () => (parts.settled ? explore(steps, parts.answers as Parameters<typeof explore>[1], []) : null),
    [parts.settled, ...parts.answers, writeSteps(steps)],
  )
  const links = useAnswers(found ? linkRequests(found.nodes.map((node) => node.id)) : [])
  const joined = (links.answers as ({ edges: EdgeRecord[] } | null)[]).flatMap((answer) => answer?.edges ?? [])
  const exploration = useMemo(() => {
    if (!found?.nodes.length) return null
    const explored = explore(steps, parts.answers as Parameters<typeof explore>[1], joined)
    const kept = filtered(explored, state)
    const elements = toElements({ ...kept, center: id, first: explored.first }, name, narrow)
    return { explored, elements: capped(elements, state.most) as Elements, wanted: elements.nodes.length }
  }, [found, ...links.answers, state.since, state.sides.join(','), state.most, name, narrow, id])
  if (exploration) last.current = { id, exploration }
  return {
    exploration: exploration ?? (last.current?.id === id ? last.current.exploration : null),
    settled: parts.settled && links.settled,
    problems: [...parts.problems, ...links.problems],
    retry: () => {
      parts.retry()
      links.retry()
    },
  }
}
