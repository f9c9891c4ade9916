/** The registry of questions: routes, OpenAPI, commands and the client's types are derived from it. */
import { actor } from './actor.js'
import { actors } from './actors.js'
import { board } from './board.js'
import { changes } from './changes.js'
import { citations } from './citations.js'
import { conflicts } from './conflicts.js'
import { contradictions } from './contradictions.js'
import { dataset } from './dataset.js'
import { days } from './days.js'
import { demands } from './demands.js'
import { drafts } from './drafts.js'
import { events } from './events.js'
import { facets } from './facets.js'
import { gap } from './gap.js'
import { gaps } from './gaps.js'
import { ledger } from './ledger.js'
import { links } from './links.js'
import { moves } from './moves.js'
import { neighborhood } from './neighborhood.js'
import { network } from './network.js'
import { packages } from './packages.js'
import { path } from './path.js'
import { returned } from './returned.js'
import { schema } from './schema.js'
import { sources } from './sources.js'
import { stances } from './stances.js'
import { statement } from './statement.js'
import { stats } from './stats.js'
import { withNamedCursors } from './support/named-cursor.js'
import type { Question } from './support/question.js'
import { trace } from './trace.js'
import { trajectories } from './trajectories.js'
import { trajectory } from './trajectory.js'
import { unanswered } from './unanswered.js'

export const questions = {
  ledger,
  trajectory,
  trajectories,
  trace,
  stances,
  facets,
  changes,
  moves,
  board,
  gap,
  gaps,
  unanswered,
  returned,
  packages,
  contradictions,
  conflicts,
  statement,
  actor,
  actors,
  demands,
  sources,
  events,
  drafts,
  citations,
  network,
  neighborhood,
  days,
  links,
  path,
  dataset,
  stats,
  schema,
}

/** The registry as a list, for code that treats all questions alike and parses parameters by their own schemas. */
export const questionList: readonly Question[] = Object.entries(questions).map(([name, question]) =>
  withNamedCursors({ ...question, name } as unknown as Question),
)

export type Questions = typeof questions
export type QuestionName = keyof Questions
