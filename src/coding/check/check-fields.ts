/** Whether a statement has what it must have, in words and ids that there are. */
import { idMeant } from '../../errors.js'
import { fault, type StatementCheck, type StatementFault } from './statement-fault.js'

const unit = 'A statement is one utterance (or formal act) by one actor on one occasion (codebook 1).'
const days = '`earliest` and `latest` are the first and last day the text allows (codebook 4).'
const modeRule = '`mode` describes the words the coder sees: direct, indirect or document (codebook 2).'
const certaintyRule = '`certainty` is about whether it was said: stated, hedged or disputed (codebook 2).'
const summaryRule = 'Every statement has a summary, the coder’s own sentence (codebook 2).'
const placeRule = 'A place is where the text says so (codebook 3).'
const stanceRule = 'A stance is one statement on one demand, with its own extent and conditions (codebook 1).'

/** What must be there, and which rule asks for it. */
const needed = [
  ['speaker', 'Say who spoke or acted.', unit],
  ['earliest', 'Say the first day that the text allows.', days],
  ['latest', 'Say the last day that the text allows.', days],
  ['mode', 'Say whether the words are direct, indirect or a document.', modeRule],
  ['certainty', 'Say how certain it is that it was said.', certaintyRule],
  ['summary', 'Say in a sentence of your own what was said.', summaryRule],
] as const

export const checkNeeded: StatementCheck = ({ statement }) => {
  const { stances, assesses, citations, exchanges, relays } = statement
  const missing = needed
    .filter(([field]) => !statement[field]?.trim())
    .map(([field, message, rule]) => fault(field, message, rule))
  const nothing =
    stances.length + assesses.length === 0
      ? [fault('stances', 'Choose a demand and a stance, or an assessment.', stanceRule)]
      : []
  const nowhere = citations.length === 0 ? [fault('citations', 'Select the words that say so.', placeRule)] : []
  return [
    ...missing,
    ...nothing,
    ...nowhere,
    ...stances.flatMap(({ stance, extent }, index) => [
      ...(stance ? [] : [fault(`stances.${index}.stance`, 'Choose asserts, concedes or rejects.', stanceRule)]),
      ...(extent ? [] : [fault(`stances.${index}.extent`, 'Choose an extent.', stanceRule)]),
    ]),
    ...assesses.flatMap(({ status }, index) =>
      status
        ? []
        : [
            fault(
              `assesses.${index}.status`,
              'Say how far the talks are.',
              'ASSESSES says how far the talks are, or answers nothing (codebook 3).',
            ),
          ],
    ),
    ...exchanges.flatMap(({ kind }, index) =>
      kind
        ? []
        : [
            fault(
              `exchanges.${index}.kind`,
              'Say how the one depends on the other.',
              'An exchange is an exchange, a precondition or a sequence (codebook 3).',
            ),
          ],
    ),
    ...relays.flatMap(({ relation }, index) =>
      relation
        ? []
        : [
            fault(
              `relays.${index}.relation`,
              'Say what the relay is to the speaker’s side.',
              '`relation` of a relay is to the speaker’s side (codebook 3).',
            ),
          ],
    ),
  ]
}

const declared = 'Every id that is used is declared; add a record where none fits, and say why (codebook 2 and 6).'

export const checkIds: StatementCheck = ({ statement, material }) => {
  const { actors, demands, drafts, events } = material
  const unknown = (
    field: string,
    what: string,
    id: string | undefined,
    known: readonly { id: string; name: string }[],
  ) =>
    id === undefined || known.some((it) => it.id === id)
      ? []
      : [
          fault(
            field,
            `There is no ${what} "${id}".${idMeant(
              id,
              known.map((it) => ({ id: it.id, names: [it.name] })),
            )}`,
            declared,
          ),
        ]
  const actor = (field: string, id: string | undefined) => unknown(field, 'actor', id, actors)
  const demand = (field: string, id: string) => unknown(field, 'demand', id, demands)
  return [
    ...actor('speaker', statement.speaker),
    ...unknown('at', 'event', statement.at, events),
    ...statement.relays.flatMap((it, index) => actor(`relays.${index}.actor`, it.actor)),
    ...statement.disputedBy.flatMap((it, index) => actor(`disputedBy.${index}`, it)),
    ...statement.stances.flatMap((it, index) => demand(`stances.${index}.demand`, it.demand)),
    ...statement.assesses.flatMap((it, index) =>
      unknown(`assesses.${index}.target`, 'demand or draft', it.target, [...demands, ...drafts]),
    ),
    ...statement.exchanges.flatMap((it, index): StatementFault[] => demand(`exchanges.${index}.for`, it.for)),
  ]
}
