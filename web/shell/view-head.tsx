/** The head of every view: it says itself in one sentence, tells how much that is, and can be linked, cited and taken away. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type Data, ShareMenu } from './share-menu.js'

interface Props {
  /** A line above the title: what kind of thing this is. */
  kind?: string
  title: string
  /** What is shown, as a sentence; null while it is on the way. */
  said?: string | null
  /** The address of the same as JSON, and as CSV where it is a list. */
  data?: Data | null
  /** The path of what is on the screen, where the address may have another; null where no link can have it. */
  link?: string | null | undefined
  children?: ComponentChildren
}

export function ViewHead({ kind, title, said = null, data = null, link, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Demarche`
  }, [title])
  // A reader who came by a link of the page goes on from here, by keyboard and by ear.
  useEffect(() => {
    if (document.activeElement !== document.body && !document.activeElement?.closest('.top'))
      heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div class="saying">
      <div class="says">
        {kind && <p class="kind">{kind}</p>}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p role="status">{said}</p>
        {children}
      </div>
      <ShareMenu title={title} data={data} link={link} />
    </div>
  )
}
