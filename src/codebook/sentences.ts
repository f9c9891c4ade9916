/** Cuts a paragraph into sentences, for places that are chosen by the sentence. */

/** Where a sentence begins and ends in its paragraph, in code points, without the blanks around it; end exclusive. */
export interface Sentence {
  start: number
  end: number
}

/** A point after these ends no sentence; nor does one after a single capital, as in U.S. or J. Smith. */
const shortened =
  /(?:^|[\s("“‘])(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Adm|Gov|Sen|Rep|Hon|St|Jr|Sr|No|Nos|vs|cf|approx|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|p|pp)|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u

/** The sentences of one paragraph in order. `language` is a BCP 47 tag; an unknown one is read as English. */
export function sentencesIn(paragraph: string, language = 'en'): Sentence[] {
  const sentences: Sentence[] = []
  let begun = ''
  let start = 0
  const close = () => {
    const before = begun.length - begun.trimStart().length
    const text = begun.trim()
    const from = start + [...begun.slice(0, before)].length
    if (text !== '') sentences.push({ start: from, end: from + [...text].length })
    start += [...begun].length
    begun = ''
  }
  for (const { segment } of segmenterFor(language).segment(paragraph)) {
    begun += segment
    if (!shortened.test(begun)) close()
  }
  close()
  return sentences
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
