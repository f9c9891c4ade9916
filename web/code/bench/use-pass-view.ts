/** What the bench shows of a pass, made anew only where the pass has changed. */
import { useMemo, useRef } from 'preact/hooks'
import type { CodingMatter } from '../coding-api.js'
import { choicesOf, idsIn, namesIn } from './matter-choices.js'
import type { Folded } from './pass/fold-sent.js'
import { inTextOrder, type PlacesByParagraph, placesByParagraph } from './text/places-by-paragraph.js'

export function usePassView(matter: CodingMatter, { items }: Folded) {
  const { statement, uncoded, actor, demand, event, draft } = items
  const known = useRef<PlacesByParagraph>(new Map())
  const text = useMemo(
    () => ({ paragraphs: matter.paragraphs, language: matter.source.language ?? undefined }),
    [matter],
  )
  const statements = useMemo(() => inTextOrder(statement.values()), [statement])
  const places = useMemo(() => placesByParagraph(statement.values(), known.current), [statement])
  known.current = places
  const isDealtWith = (paragraph: number) => places.has(paragraph) || uncoded.has(String(paragraph))
  const dealtWith = useMemo(
    () => text.paragraphs.filter(({ number }) => isDealtWith(number)).length,
    [text, places, uncoded],
  )
  const choices = useMemo(() => choicesOf(matter, items), [matter, actor, demand, event, draft])
  const name = useMemo(() => namesIn(choices), [choices])
  const taken = useMemo(() => new Set(idsIn(choices)), [choices])
  return { text, statements, places, isDealtWith, dealtWith, choices, name, taken }
}
