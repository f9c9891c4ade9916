/** A field that finds nodes by their names: those that are drawn first, then anything the record names. */
import { useId, useRef, useState } from 'preact/hooks'
import { useNames } from '../state/catalog.js'
import type { GraphNode } from './elements.js'

interface Props {
  label: string
  drawn: readonly GraphNode[]
  /** Called with the node that was picked. */
  pick: (id: string, drawn: boolean) => void
  /** What the button of a node that is not drawn says it does. */
  absent: string
  field?: { current: HTMLInputElement | null }
}

const most = 8

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
      class="picker"
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
          {hits.length === 0 && <li class="quiet">Nothing of that name.</li>}
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
  const { actors, demands, issues, sources, name } = useNames()
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const here = new Set(drawn.map((node) => node.id))
  const ids = [actors, demands, issues, sources].flatMap((named) => [...named.keys()])
  const all = [
    ...drawn.map((node) => ({
      id: node.id,
      name: node.caption,
      words: node.detail,
      drawn: true,
    })),
    ...ids
      .filter((other) => !here.has(other))
      .map((other) => ({ id: other, name: name(other), words: demands.get(other)?.proposition ?? '', drawn: false })),
  ]
  const rank = (it: (typeof all)[number]) => {
    if (it.name.toLowerCase().startsWith(wanted)) return 0
    if (it.name.toLowerCase().includes(wanted) || it.id === wanted) return 1
    return it.words.toLowerCase().includes(wanted) ? 2 : 3
  }
  return all
    .map((it) => ({ it, rank: rank(it) }))
    .filter((hit) => hit.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ it }) => it)
}
