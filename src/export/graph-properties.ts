/** The properties that exported graphs carry: their types and what they mean, for formats that declare them. */

export type PropertyType = 'string' | 'int' | 'boolean' | 'list'
export type PropertyTable = Readonly<Record<string, readonly [type: PropertyType, meaning: string]>>

/** Of nodes; `list` is a list of texts. */
export const nodeProperties = {
  kind: ['string', 'kind of an actor or an event'],
  aliases: ['list', 'other names of an actor'],
  ownSide: ['boolean', 'an actor that stands for itself where it represents no side'],
  note: ['string', 'note on an actor'],
  rank: ['int', 'place of an issue in the codebook'],
  proposition: ['string', 'what can be wanted or refused'],
  date: ['string', 'ISO day of an event or a draft'],
  place: ['string', 'place of an event'],
  publisher: ['string', 'who published a source'],
  publishedEarliest: ['string', 'first ISO day on which a source may have been published'],
  publishedLatest: ['string', 'last ISO day on which a source may have been published'],
  publishedBasis: ['string', 'what the days of publication rest on'],
  file: ['string', "name of a source's text file, which is not part of the dataset"],
  sha256: ['string', "hash of a source's text file"],
  usableTo: ['int', 'code point after the last of the text that is coded'],
  author: ['string', 'author of a source'],
  section: ['string', 'section of a source'],
  genre: ['string', 'genre of a source'],
  notes: ['string', 'notes on a source'],
  summary: ['string', "the coder's own sentence"],
  side: ['string', 'the side for which a statement speaks'],
  earliest: ['string', 'first ISO day the text allows for a statement'],
  latest: ['string', 'last ISO day the text allows for a statement'],
  mode: ['string', 'direct, indirect or document'],
  certainty: ['string', 'stated, hedged or disputed'],
  coder: ['string', 'who coded a statement'],
  codebook: ['string', 'by which codebook'],
  organization: ['string', 'the organisation that an imported coding names'],
  dateTime: ['string', 'moment of publication that an imported coding gives'],
  uncertainDay: ['boolean', 'may have been said by the day of the export, and decides nothing'],
  about: ['string', 'matter on which sources disagree'],
} as const satisfies PropertyTable

export const edgeProperties = {
  extent: ['string', 'full, partial, conditional or signalled'],
  status: ['string', 'how far the talks are, as a statement assesses it'],
  of: ['string', 'id of the demand whose stance depends on this one'],
  kind: ['string', 'exchange, precondition or sequence'],
  relation: ['string', "of a relay to the speaker's side"],
  capacity: ['string', 'in which an actor represents a side'],
  authority: ['int', '1 head of state, 2 minister, 3 delegate or spokesperson, 4 adviser or unnamed'],
  fromDay: ['string', 'first ISO day of a capacity or a membership'],
  toDay: ['string', 'last ISO day of a capacity or a membership'],
  paragraph: ['int', 'n-th line of the source that is not blank'],
  start: ['int', 'first code point of the place'],
  end: ['int', 'code point after the last of the place'],
  phrase: ['string', 'verbatim fragment of at most 12 words'],
  value: ['string', 'what a source claims on a matter'],
} as const satisfies PropertyTable
