/** The input of a network: stances, by their labels and as numbers. */

/** One statement's stance on one concept: what DNA calls a statement. */
export interface NetworkStance {
  /** Id of the statement; one statement may take stances on several concepts. */
  id: string
  document: string
  /** Its first character in the document. */
  place?: number | undefined
  /** ISO day or date-time without zone. */
  time: string
  /** The first day that its source allows, where it allows several: `time` is then the last of them. */
  earliest?: string | undefined
  /** Labels, empty where there is none. */
  person: string
  organization: string
  concept: string
  /** 1: for the concept; 0: against it. */
  qualifier: 0 | 1
  /** How many stances it stands for that are alike in all labels and in agreement; one without it. */
  count?: number | undefined
}

/** A stance with numbers for what is compared often: they are many times faster to compare than texts. */
export interface NumberedStance {
  stance: NetworkStance
  /** Milliseconds of UTC. */
  moment: number
  /** The ranks of its document and of its two labels among all that were given. */
  document: number
  row: number
  column: number
}
