/** Names for ids in sentences. */
import { nameInSentence } from '../../codebook/name-in-sentence.js'
import type { Graph } from '../../store/graph-store.js'
import { allActors } from '../actors.js'

export type NameOf = (id: string) => string

/** The name of an actor; an id that has none stands for itself. */
export async function actorNames(graph: Graph): Promise<NameOf> {
  const names = new Map((await allActors(graph)).map((actor) => [actor.id, nameInSentence(actor)]))
  return (id) => names.get(id) ?? id
}
