/** The words of a search that name something: without those that only ask. Pure. */

/** Words that a question has and a name has not. */
const askingWords = new Set('what who did does do said say says about on the a an of to and by in'.split(' '))

export const tellingWords = (wanted: string): string[] =>
  wanted.split(/[\s?]+/).filter((word) => word !== '' && !askingWords.has(word.toLowerCase()))
