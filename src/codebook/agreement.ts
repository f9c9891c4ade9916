/** What DNA's one question, agreement, makes of a stance: does the side stand for the demand after it, or not? */
import type { Extent, Role, Stance } from './words.js'

/**
 * ASSERTS agrees and REJECTS does not. CONCEDES moves toward the other side: whoever would grant the demand now agrees;
 * who raised it still agrees as long as it only asks for less, and no longer where it gives it up. (If asking for less
 * counted as disagreement, two sides that move toward each other would be counted as in conflict.)
 */
export function agrees(role: Role, stance: Stance, extent: Extent): boolean {
  if (stance !== 'CONCEDES') return stance === 'ASSERTS'
  return role !== 'raiser' || extent !== 'full'
}
