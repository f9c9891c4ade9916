/** The head of every view: its title, a sentence that sums it up, and the Share menu. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { unbroken } from '../state/unbroken.js'
import type { Quoted } from './share/citation.js'
import type { Data } from './share/data-files.js'
import { ShareMenu } from './share/share-menu.js'

interface Props {
  /** A line above the title: the kind of thing. */
  kind?: string
  title: string
  /** What is shown, as a sentence; null while that is loading. */
  said?: string | null
  /** Where the same data is, as JSON, and as CSV if it is a list. */
  data?: Data | null
  /** The path of what is on the screen, where the address may have another; null where no link can have it. */
  link?: string | null | undefined
  /** The sentence that the view is of. */
  quoted?: Quoted | undefined
  /** The day that is shown, where it is not the lens's. */
  asOf?: string | undefined
  /** It takes the focus also where nothing has it any more. */
  isNext?: boolean
  /** What stands in the place of the Share menu, in a view that is for one reader alone. */
  instead?: ComponentChildren
  children?: ComponentChildren
}

export function ViewHead({
  kind,
  title,
  said = null,
  data = null,
  link,
  quoted,
  asOf,
  isNext,
  instead,
  children,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Demarche`
  }, [title])
  // After a link within the page, keyboards and screen readers go on from the title, unless the view wants them elsewhere.
  useEffect(() => {
    const focus = document.activeElement
    const isElsewhere = focus?.closest('.top') || heading.current?.closest('.view')?.contains(focus)
    if (focus === document.body ? isNext : !isElsewhere) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div class="saying">
      <div class="says">
        {kind && <p class="kind">{kind}</p>}
        <h1 tabIndex={-1} ref={heading}>
          {unbroken(title)}
        </h1>
        <p role="status">{said && unbroken(said)}</p>
        {children}
      </div>
      {instead ?? <ShareMenu title={title} said={said} data={data} link={link} quoted={quoted} asOf={asOf} />}
    </div>
  )
}
