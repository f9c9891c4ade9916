/** Puts the name of its question before each cursor: that of another list would be taken for a place in this one. */
import { badRequest } from '../../errors.js'
import type { Question } from './question.js'

/** The same question, whose cursors say to which list they belong. */
export function withNamedCursors(question: Question): Question {
  if (!('cursor' in question.params.shape)) return question
  const { name, answer, pieces } = question
  return {
    ...question,
    ...(pieces && { pieces: (graph, params) => pieces(graph, { ...params, cursor: placeIn(name, params.cursor) }) }),
    async answer(graph, params) {
      const found = await answer(graph, { ...params, cursor: placeIn(name, params.cursor) })
      return typeof found.next === 'string' ? { ...found, next: `${name}.${found.next}` } : found
    },
  }
}

/** @throws Problem 400 when the cursor is of another list, or none */
function placeIn(name: string, cursor: unknown): string | undefined {
  if (typeof cursor !== 'string' || cursor === '') return undefined
  if (cursor.startsWith(`${name}.`)) return cursor.slice(name.length + 1)
  throw badRequest(`cursor is not one that an answer of ${name} gave. Leave it out to begin with the first page.`)
}
