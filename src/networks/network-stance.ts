/** What a network is computed from. */

/** One statement's stance on one concept: what DNA calls a statement. */
export interface NetworkStance {
  /** Id of the statement; one statement may take stances on several concepts. */
  id: string
  document: string
  /** Where it stands in the document: its first character. */
  place?: number | undefined
  /** ISO day or date-time without zone. */
  time: string
  /** Labels; the empty string where there is none. */
  person: string
  organization: string
  concept: string
  /** 1: for the concept; 0: against it. */
  qualifier: 0 | 1
}

/** With numbers for what is compared often: numbers are many times faster than texts. */
export interface NumberedStance {
  stance: NetworkStance
  /** Milliseconds of UTC. */
  moment: number
  /** The places of its document, of its first and of its second variable among all that were given, in order. */
  document: number
  row: number
  column: number
}
