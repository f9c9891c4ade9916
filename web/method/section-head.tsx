/** The sections of the page on method: each has an address of its own, so that it can be linked. */
import { useEffect } from 'preact/hooks'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { type Section, sections } from './params.js'

const titles: Record<Section, string> = {
  sources: 'Coded sources',
  agreement: 'How far the coders agreed',
  versions: 'Versions of the codebook',
  data: 'Versions of the data',
  reading: 'How a reading is computed',
  coverage: 'Coverage over time',
  codebook: 'The codebook',
}

export function SectionHead({ section, state }: { section: Section; state: ViewState }) {
  return (
    <h2 id={section} tabIndex={-1}>
      {titles[section]}{' '}
      <a class="section-link" href={hrefOf({ ...state, section })} aria-label={`Link to ${titles[section]}`}>
        #
      </a>
    </h2>
  )
}

export function SectionLinks({ state }: { state: ViewState }) {
  return (
    <nav class="tabs" aria-label="Sections">
      {sections.map((section) => (
        <a
          key={section}
          href={hrefOf({ ...state, section })}
          aria-current={section === state.section ? 'location' : undefined}
        >
          {titles[section]}
        </a>
      ))}
    </nav>
  )
}

/** Brings the section into view that the address names; again once what stands above it is there. */
export function useShownSection(section: Section, there: boolean): void {
  useEffect(() => {
    if (section === sections[0]) return
    const head = document.getElementById(section)
    head?.scrollIntoView({ block: 'start' })
    head?.focus({ preventScroll: true })
  }, [section, there])
}
