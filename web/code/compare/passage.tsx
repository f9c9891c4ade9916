/** The words that both passes cite, in their paragraphs, with the paragraphs around them. */
import { useEffect, useRef } from 'preact/hooks'
import type { PassageParagraph } from './passage-of.js'

/** Pixels of what comes before that stay in sight. */
const before = 72

export function Passage({ paragraphs, a, b }: { paragraphs: readonly PassageParagraph[]; a: string; b: string }) {
  const box = useRef<HTMLElement>(null)
  // A paragraph may be a page long: the cited words come into sight first.
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>('p mark')
    if (box.current && mark) box.current.scrollTop = mark.offsetTop - before
  }, [paragraphs.length])
  if (paragraphs.length === 0) return null
  const nameOf = { a, b }
  const isMarked = paragraphs.some(({ runs }) => runs.some(({ by }) => by.length > 0))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <figure class="passage-compared" ref={box} tabIndex={0} aria-label="Passage">
      {isMarked && (
        <figcaption>
          <mark class="a">cited by {a}</mark> <mark class="b">cited by {b}</mark> <mark class="a b">by both</mark>
        </figcaption>
      )}
      {paragraphs.map(({ number, start, afterGap, isNeighbour, runs }) => (
        <div key={number}>
          {afterGap && <p class="gap">…</p>}
          <p class={isNeighbour ? 'neighbour' : ''} data-number={number} data-start={start}>
            {runs.map(({ text, by }, at) =>
              by.length === 0 ? (
                <span key={`${at} ${text}`}>{text}</span>
              ) : (
                <mark
                  key={`${at} ${text}`}
                  class={by.join(' ')}
                  title={`cited by ${by.map((side) => nameOf[side as 'a' | 'b']).join(' and ')}`}
                >
                  {text}
                </mark>
              ),
            )}
          </p>
        </div>
      ))}
    </figure>
  )
}
