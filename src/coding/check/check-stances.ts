/** Whether the stances of a statement fit one another and the demands they are on. */
import { roleOf } from '../../codebook/role.js'
import { sideOf } from '../material.js'
import { fault, type StatementCheck } from './statement-fault.js'

export const checkStances: StatementCheck = ({ statement, material }) => {
  const { stances, assesses, exchanges, speaker, latest } = statement
  const actor = material.actors.find(({ id }) => id === speaker)
  const side = actor && latest ? sideOf(actor, latest) : null
  const taken = stances.map(({ demand }) => demand)
  return [
    ...stances.flatMap(({ demand, stance, extent }, index) => {
      const on = material.demands.find(({ id }) => id === demand)
      const role = on && side !== null ? roleOf(on, side) : null
      return [
        ...(taken.indexOf(demand) < index
          ? [
              fault(
                `stances.${index}.demand`,
                `It takes a stance on ${on?.name ?? demand} already.`,
                'A stance is one statement on one demand (codebook 1).',
              ),
            ]
          : []),
        ...(extent === 'signalled' && stance && stance !== 'CONCEDES'
          ? [
              fault(
                `stances.${index}.extent`,
                'Only a concession can be signalled.',
                '`signalled`: with concedes only (codebook 3).',
              ),
            ]
          : []),
        ...(role === 'addressee' && stance === 'ASSERTS'
          ? [
              fault(
                `stances.${index}.stance`,
                `${on?.name} is addressed to ${side}: it concedes or rejects it.`,
                'The side that would have to grant a demand concedes or rejects it (codebook 3).',
              ),
            ]
          : []),
      ]
    }),
    ...assesses.flatMap(({ target }, index) =>
      assesses.findIndex((it) => it.target === target) < index
        ? [
            fault(
              `assesses.${index}.target`,
              `It assesses ${target} already.`,
              'ASSESSES says how far the talks are (codebook 3).',
            ),
          ]
        : [],
    ),
    ...exchanges.flatMap(({ of }, index) =>
      taken.includes(of)
        ? []
        : [
            fault(
              `exchanges.${index}.of`,
              `It takes no stance on "${of}".`,
              'The statement’s stance on demand `of` depends on this demand (codebook 3).',
            ),
          ],
    ),
  ]
}

const disputes = '`disputed`: the text says that somebody denies it (codebook 2).'

export const checkDisputes: StatementCheck = ({ statement: { certainty, disputedBy } }) => {
  if (disputedBy.length > 0 && certainty !== undefined && certainty !== 'disputed')
    return [fault('certainty', 'Somebody denies it, so its certainty is disputed.', disputes)]
  if (certainty === 'disputed' && disputedBy.length === 0)
    return [fault('disputedBy', 'It is disputed: say who denies it.', disputes)]
  return []
}
