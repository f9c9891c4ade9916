/** Whether what a claim says a side did is what the codebook's reading of the statement says. */
import { actOf } from '../../codebook/explain.js'
import type { Extent, ReadingName, Role, Stance } from '../../codebook/words.js'
import type { ActClass, SaidAct } from './said-act.js'

export interface ToldAct {
  role: Role
  stance: Stance
  extent: Extent
  /** Of the side on the demand after the statement's day; null where the record cannot judge it. */
  reading: ReadingName | null
}

const asserting: Readonly<Record<Role, readonly ActClass[]>> = {
  raiser: ['wants', 'proposes', 'supports', 'agrees', 'offers'],
  addressee: ['wants', 'proposes', 'supports', 'agrees', 'accepts', 'offers'],
  third: ['wants', 'proposes', 'supports', 'agrees', 'accepts', 'offers'],
}
const granting: readonly ActClass[] = [
  'leans',
  'accepts',
  'agrees',
  'offers',
  'supports',
  'proposes',
  'no longer opposes',
]
/** Acts that are a reading of their own: they compare with the day before. */
const readings: Partial<Record<ActClass, readonly ReadingName[]>> = {
  'demands again': ['reinstated', 'kept'],
  hardens: ['hardened'],
  narrows: ['narrowed'],
  leans: ['leaning'],
  disowns: ['repudiated'],
}

/** Null where it fits; else what the record says instead. */
export function actApart(said: SaidAct, told: ToldAct): string | null {
  const { role, stance, extent, reading } = told
  const isRead = reading !== null && reading !== 'mixed' && reading !== 'disputed'
  const instead = `the record says that the side ${actOf(role, stance, extent)}${isRead ? ` (${reading})` : ''}`
  const own = readings[said.act]
  if (own && (reading === null || !own.includes(reading))) return instead
  if (stance === 'REJECTS') return rejected(said) ? null : instead
  if (stance === 'ASSERTS' && role !== 'addressee')
    return said.isFor && (own !== undefined || asserting[role].includes(said.act)) ? null : instead
  if (role === 'raiser') return givenUp(said, extent) ? null : instead
  if (!said.isFor) return instead
  if (said.act !== 'no longer opposes' && !granting.includes(said.act)) return instead
  return isMore(said, extent) ? `${instead}, not all of it as it stands` : null
}

const rejected = ({ isFor, act }: SaidAct) => !isFor && act !== 'softens'

function givenUp(said: SaidAct, extent: Extent): boolean {
  if (said.isFor || !['gives up', 'softens'].includes(said.act)) return false
  return extent === 'full'
    ? said.act === 'gives up' && !said.isSignalled
    : said.act === 'softens' || !isMore(said, extent)
}

/** More is claimed than was granted: an offer is a signal by itself. */
function isMore(said: SaidAct, extent: Extent): boolean {
  if (extent === 'full') return false
  if (said.isFull) return true
  return !(
    said.isSignalled ||
    said.isConditional ||
    said.isPartial ||
    ['leans', 'offers', 'proposes', 'supports', 'no longer opposes'].includes(said.act)
  )
}
