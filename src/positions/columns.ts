/**
 * The stances of one generation in typed columns: a number for each row and property, names in dictionaries. A million
 * statements take some 250 MB, are judged in a pass, and are written to a file as they stand.
 */

/** Lists of numbers, one a row: those of row i are `values` from `from[i]` to before `from[i + 1]`. */
export interface Lists {
  from: Uint32Array
  values: Uint32Array
}

/** Texts, one a row, in UTF-8: that of row i is the bytes from `from[i]` to before `from[i + 1]`. */
export interface Texts {
  from: Uint32Array
  bytes: Buffer
}

export interface Columns {
  /** Dictionaries. Each is in the order of text, so that numbers are in order as the texts are. Days are ISO days. */
  days: string[]
  actors: string[]
  /** What stances and assessments are on: demands and drafts. */
  targets: string[]
  sources: string[]
  events: string[]
  coders: string[]
  codebooks: string[]
  organizations: string[]
  capacities: string[]
  /** The folded words of summaries, in the order of text, and the statements that have each, first one first. */
  words: string[]
  wordIn: Lists
  /** A row a source, in the order of the dictionary: days. */
  source: { publishedEarliest: Uint32Array; publishedLatest: Uint32Array }
  /** A row a statement, in the order of latest day and id. */
  statement: {
    id: Texts
    speaker: Uint32Array
    /** Whom the speaker represents on its latest day, or the speaker itself. */
    side: Uint32Array
    /** The place of the word in the codebook's list. */
    certainty: Uint8Array
    mode: Uint8Array
    earliest: Uint32Array
    latest: Uint32Array
    /** One more than the event, and so on; 0 where there is none. */
    event: Uint32Array
    coder: Uint32Array
    codebook: Uint32Array
    /** In which capacity the speaker spoke, one more than the number, and with which authority; 0 for a side itself. */
    capacity: Uint32Array
    authority: Uint8Array
    /** The coder's own sentence. */
    summary: Texts
    /** What an imported coding says of it: one more than the organization, and the moment, empty where there is none. */
    organization: Uint32Array
    moment: Texts
    /** Those of statement i are the places from `places[i]` to before `places[i + 1]`. */
    places: Uint32Array
    /** Rows of stances and of assessments. */
    stances: Lists
    assessments: Lists
    deniedBy: Lists
    /** Rows of statements in the order of their ids. */
    byId: Uint32Array
  }
  /** A row a place, in the order of statement, source and text. Offsets count code points; `end` is exclusive. */
  place: {
    source: Uint32Array
    paragraph: Uint32Array
    start: Uint32Array
    end: Uint32Array
    phrase: Texts
    tells: Lists
    relayedBy: Lists
    /** Of each relay to the speaker's side, as the places of the words in the codebook's list; parallel to `relayedBy.values`. */
    relation: Uint8Array
    /** A bit for each relation that relays it; none where the text narrates. */
    relations: Uint8Array
  }
  /** A row a stance, in the order of side, demand, latest day and statement. */
  stance: {
    statement: Uint32Array
    /** The number of the act. */
    act: Uint8Array
    /** Days of the statement, repeated where they are read in a row. */
    earliest: Uint32Array
    latest: Uint32Array
    /** The marks that do not depend on a filter: hedged, disputed, outside by all of its places. */
    marks: Uint8Array
    /** The first days on which a reader may have known of it, and could, by any of its places. */
    knownEarliest: Uint32Array
    knownLatest: Uint32Array
    /** The places that tell it. */
    places: Lists
    /** The demands on which it depends, and how: parallel to `ties.values`. */
    ties: Lists
    tie: Uint8Array
  }
  /** A row a trajectory, in the order of side and demand: its stances are those from `from[i]` to before `from[i + 1]`. */
  trajectory: { side: Uint32Array; demand: Uint32Array; from: Uint32Array }
  /** A row an assessment of a demand or a draft, in the order of statement, and so of days. */
  assessment: { statement: Uint32Array; target: Uint32Array; status: Uint8Array; places: Lists }
}

/** How many rows lists or texts have. */
export const rowsOf = ({ from }: { from: Uint32Array }) => from.length - 1

/** The numbers of a row. */
export const listAt = ({ from, values }: Lists, row: number): Uint32Array => values.subarray(from[row], from[row + 1])

/** Visits the numbers of a row without a view on the memory, which costs more than a short list. */
export function eachOf({ from, values }: Lists, row: number, visit: (value: number) => void): void {
  for (let index = from[row] as number; index < (from[row + 1] as number); index++) visit(values[index] as number)
}

/** What becomes of each number of a row; `index` is its place among all values. */
export function mapListAt<T>({ from, values }: Lists, row: number, told: (value: number, index: number) => T): T[] {
  const mapped: T[] = []
  for (let index = from[row] as number; index < (from[row + 1] as number); index++)
    mapped.push(told(values[index] as number, index))
  return mapped
}

/** The text of a row. */
export const textAt = ({ from, bytes }: Texts, row: number): string => bytes.toString('utf8', from[row], from[row + 1])

/** A number of a column; a row that does not exist is a fault of ours. */
export const at = (column: ArrayLike<number>, row: number): number => column[row] as number

/** Rows from `from` to before `to`. */
export interface Run {
  from: number
  to: number
}
