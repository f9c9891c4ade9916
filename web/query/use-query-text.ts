/** The text in the editor: what the address asks for, until the reader types something else. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { keepDraft, readDraft } from './draft.js'
import { firstText } from './starters.js'

export interface QueryText {
  text: string
  /** A new object whenever the editor is to show another text than was typed. */
  put: { text: string }
  /** The reader typed. */
  edit: (text: string) => void
  /** Puts a text into the editor, as if it had been typed. */
  take: (text: string) => void
  /** Says which text the address is about to ask for, so that what is on the screen stays. */
  expect: (wanted: string | null) => void
}

const hereNow = () => `${location.pathname}${location.search}`

/**
 * @param wanted the text that the address asks for
 * @param arrived called when that becomes another text than was expected
 */
export function useQueryText(wanted: string | null, arrived: () => void): QueryText {
  const [put, setPut] = useState(() => ({ text: beginWith(wanted) }))
  const [text, setText] = useState(put.text)
  const shown = useRef(wanted)
  const show = (whole: string) => {
    setText(whole)
    setPut({ text: whole })
  }
  const edit = (changed: string) => {
    setText(changed)
    keepDraft({ address: hereNow(), text: changed })
  }
  useEffect(() => {
    // A text typed after the last run stays as long as the address asks for the same, also through a reload.
    if (wanted === shown.current) return
    if (wanted !== null) show(wanted)
    shown.current = wanted
    arrived()
  }, [wanted])
  return {
    text,
    put,
    edit,
    take(whole) {
      edit(whole)
      show(whole)
    },
    expect(next) {
      shown.current = next
    },
  }
}

/** The text as it was left at this address, else what the address asks for, else what was typed last. */
function beginWith(wanted: string | null): string {
  const draft = readDraft()
  if (draft && (draft.address === hereNow() || wanted === null)) return draft.text
  return wanted ?? firstText
}
