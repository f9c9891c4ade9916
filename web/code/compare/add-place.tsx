/** Adds a place that neither coding has: by words of the text, or by what is selected in the passage above. */
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import type { BenchText } from '../bench/text/bench-text.js'
import { offsetAt } from '../bench/text/place-in-text.js'
import { placeSelected, placesWith } from './find-place.js'
import { wordsOfPlace } from './passage-of.js'

type Place = CodedStatement['citations'][number]

export function AddPlace({ text, add }: { text: BenchText; add: (place: Place) => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => placesWith(text, typed), [text, typed])
  const selected = useSelectedPlace(text)
  const take = (place: Place) => {
    setTyped('')
    add(place)
  }
  const words = ({ start, end }: Place) => wordsOfPlace(text.paragraphs, start, end)
  return (
    <div class="field add-place">
      <label for={id}>Another place: words of the text, or select them in the passage above</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return
          event.preventDefault()
          const [first] = found
          if (first) take(first)
        }}
      />
      {typed.trim() !== '' && found.length === 0 && (
        <p class="quiet" role="status">
          No sentence has these words.
        </p>
      )}
      {found.map((place) => (
        <button key={`${place.start} ${place.end}`} type="button" onClick={() => take(place)}>
          {words(place)}
        </button>
      ))}
      {selected && (
        <button
          type="button"
          // The selection stays while the button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(selected)}
        >
          Take what is selected: {words(selected)}
        </button>
      )}
    </div>
  )
}

/** What is selected in the passage; null where nothing is, or more than one paragraph has. */
function useSelectedPlace(text: BenchText): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const read = () => {
      const selection = getSelection()
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null
      const from = range && offsetIn(range.startContainer, range.startOffset)
      setPlace(range && from !== null ? placeSelected(text, from, offsetIn(range.endContainer, range.endOffset)) : null)
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [text])
  return place
}

const offsetIn = (node: Node, offset: number) => {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('.passage-compared') ? offsetAt(node, offset) : null
}
