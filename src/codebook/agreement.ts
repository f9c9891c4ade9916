/** Agreement, all that Discourse Network Analyzer records of a stance: is the side still for the demand? */
import type { Extent, Role, Stance } from './words.js'

/**
 * ASSERTS agrees and REJECTS does not. CONCEDES moves toward the other side: an addressee that concedes agrees, and so
 * does a raiser that only asks for less; a raiser that gives the demand up does not. (If asking for less counted as
 * disagreement, two sides that move toward each other would be counted as in conflict.)
 */
export function agrees(role: Role, stance: Stance, extent: Extent): boolean {
  if (stance !== 'CONCEDES') return stance === 'ASSERTS'
  return role !== 'raiser' || extent !== 'full'
}
