/** Names for ids in sentences. */
import { nameInSentence } from '../../codebook/name-in-sentence.js'
import { onceAGeneration } from '../../store/once-a-generation.js'
import { allActors } from '../actors.js'

export type NameOf = (id: string) => string

/** The name of an actor; an id that has none stands for itself. */
export const actorNames = onceAGeneration(async (graph): Promise<NameOf> => {
  const names = new Map((await allActors(graph)).map((actor) => [actor.id, nameInSentence(actor)]))
  return (id) => names.get(id) ?? id
})
