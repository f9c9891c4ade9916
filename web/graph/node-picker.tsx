/** A field that finds nodes by name: drawn ones first, then any actor, demand, issue or source. */
import { useId, useMemo, useRef, useState } from 'preact/hooks'
import { fold } from '../../src/codebook/fold.js'
import { wordIndex } from '../../src/codebook/word-index.js'
import { type Catalog, useNames } from '../state/catalog.js'
import type { GraphNode } from './elements.js'

interface Props {
  label: string
  drawn: readonly GraphNode[]
  /** Called with the picked node. */
  pick: (id: string, drawn: boolean) => void
  /** What picking a node that is not drawn does. */
  absent: string
  field?: { current: HTMLInputElement | null }
}

/** Results shown. */
const most = 8
/** What only a detail says comes after every name, however well it fits. */
const worstFit = 10

export function NodePicker({ label, drawn, pick, absent, field }: Props) {
  const [text, setText] = useState('')
  const own = useRef<HTMLInputElement>(null)
  const id = useId()
  const hits = useHits(text, drawn)
  const choose = (hit: Hit | undefined) => {
    if (!hit) return
    setText('')
    pick(hit.id, hit.drawn)
  }
  return (
    <form
      class="node-picker"
      onSubmit={(event) => {
        event.preventDefault()
        choose(hits[0])
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field ?? own}
        type="search"
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('')
        }}
      />
      {text !== '' && (
        <ul>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" class="plain" onClick={() => choose(hit)}>
                {hit.name} <span class="quiet">{hit.drawn ? 'drawn' : absent}</span>
              </button>
            </li>
          ))}
          {hits.length === 0 && <li class="quiet">Nothing found.</li>}
        </ul>
      )}
    </form>
  )
}

interface Hit {
  id: string
  name: string
  drawn: boolean
}

function useHits(text: string, drawn: readonly GraphNode[]): Hit[] {
  const catalog = useNames()
  const isEmpty = text.trim() === ''
  // An index is made only when somebody types.
  const find = useMemo(() => (isEmpty ? null : nodesByName(drawn, catalog)), [isEmpty, drawn, catalog])
  return find?.(text) ?? []
}

/** Pure: finds nodes by name, alias and detail; names that begin with the text come first, then other names. */
export function nodesByName(
  drawn: readonly Pick<GraphNode, 'id' | 'caption' | 'detail'>[],
  { actors, demands, issues, sources, name }: Catalog,
): (text: string) => Hit[] {
  const here = new Set(drawn.map((node) => node.id))
  const others = [actors, demands, issues, sources].flatMap((named) => [...named.keys()]).filter((id) => !here.has(id))
  const all = [
    ...drawn.map(({ id, caption, detail }) => ({ hit: { id, name: caption, drawn: true }, words: detail })),
    ...others.map((id) => ({ hit: { id, name: name(id), drawn: false }, words: demands.get(id)?.proposition ?? '' })),
  ]
  const namesOf = ({ id, name }: Hit) => [id, name, ...(actors.get(id)?.aliases ?? [])]
  const find = wordIndex(all.map(({ hit, words }) => [...namesOf(hit), words]))
  const findNames = wordIndex(all.map(({ hit }) => namesOf(hit)))
  return (text) => {
    const beginning = fold(text).trim()
    const named = new Set(findNames(text).map(({ at }) => at))
    return find(text)
      .flatMap(({ at, fit }) => (all[at] ? [{ ...all[at], fit: named.has(at) ? fit : fit + worstFit }] : []))
      .map(({ hit, fit }) => ({ hit, rank: fold(hit.name).startsWith(beginning) ? -1 : fit }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ hit }) => hit)
  }
}
