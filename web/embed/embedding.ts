/** A view in a frame: what it is made from, its words, and what is drawn under them. */
import type { ComponentChildren } from 'preact'
import type { EmbedAsked } from '../../src/embed/embed-answers.js'
import type { Catalog } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'

export interface EmbeddedView {
  kind: string
  title: string
  /** Above the drawing, where the title alone says too little. */
  heading?: string
  /** The finding, in a sentence or two. */
  said: string
  /** What it is a picture of, in the line on its source: `as of 29 March 2022`. */
  when: string
  drawing: ComponentChildren
  /** Where the whole view is. */
  href: string
}

/** What each view is made from. */
export interface Embedding {
  catalog: Catalog
  /** The page as a reader of this frame would see it. */
  state: ViewState
  link: (state: ViewState) => string
  /** The part of a list's usual length for which there is room: 1 all of it. */
  room: number
}

export type AskedFor<V extends EmbedAsked['view']> = Extract<EmbedAsked, { view: V }>
