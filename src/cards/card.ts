/** What a shared link shows of a view: its title, a sentence or two, and a small drawing. */

export interface Card {
  /** The kind of thing: `Demand, Alignment`. */
  kind: string
  title: string
  /** What was found, as the page says it. */
  said: string
  /** The day that it is of, `as of 29 March 2022`; empty where it is of none. */
  when: string
  /** Whether search engines may list it. */
  listed: boolean
  dataset: string
  drawing: CardDrawing | null
}

/** Colours are written `#b0303c`. */
export type CardDrawing = Bars | Lanes | Curve | Quote

/** One bar a group, as long as its count. */
export interface Bars {
  kind: 'bars'
  bars: readonly {
    label: string
    count: number
    /** How many of them rest on what only others tell. */
    others: number
    colour: string
  }[]
}

/** What each side said over time. */
export interface Lanes {
  kind: 'lanes'
  /** ISO days at the ends of the axis. */
  from: string
  to: string
  lanes: readonly {
    name: string
    colour: string
    /** Where it stands on the day, and on whose word. */
    stands: string
    marks: readonly { day: string; colour: string; letter: string; counts: boolean }[]
  }[]
}

/** The gap by day, from 0 (met) to 1 (apart); null breaks the line. */
export interface Curve {
  kind: 'curve'
  points: readonly { day: string; gap: number | null; demands: number }[]
  /** The two days that are compared. */
  from: string
  to: string
  colour: string
}

/** A phrase of a text, and where it is printed. */
export interface Quote {
  kind: 'quote'
  phrase: string
  where: string
}

/** Asks a question of the registry with parameters as a query string has them. @throws Problem */
export type Ask = (question: string, params: Record<string, unknown>) => Promise<unknown>

/** A view as a link leads to it. */
export interface ViewLink {
  /** Its address below the site, without anything that the page ignores. */
  path: string
  /** The parameters of its picture: the view, the id of what it is of, and what its address says. */
  picture: { view: string; params: Readonly<Record<string, string>> }
}

/** What the page and a card share is in the page's own code, which is built for the server too. */
export interface CardWriter {
  /** The view of an address of the page, below the site; null where it is no view's. */
  linkOf(path: string, search: string): ViewLink | null
  /** The address that a picture is of. @returns also what the page would ignore of it */
  pictured(view: string, params: Readonly<Record<string, string>>): { path: string; search: string; unread: string[] }
  /**
   * @param generation whose answers `ask` gives
   * @returns a card, or a sentence on what does not exist
   * @throws Problem for what a question refuses
   */
  writeCard(ask: Ask, path: string, search: string, generation: string): Promise<Card | { missing: string }>
  views: readonly string[]
  /** Of any view, by their names in its address. */
  paramNames: readonly string[]
  /** The page's colours by day, by their names in its stylesheet. */
  palette: Readonly<Record<string, string>>
}
