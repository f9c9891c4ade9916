/** What the operators of arithmetic make of two values, kind by kind. */
import { eitherOf, type Kind, listType, neverNull, type Type, temporalKinds, unknownType } from './type.js'

const isTemporal = (kind: Kind) => (temporalKinds as readonly Kind[]).includes(kind)
const isNumber = (kind: Kind) => kind === 'int' || kind === 'float'

/** The kind of `left operator right`; null where no engine should accept it. */
export function kindOfOperation(operator: string, left: Kind, right: Kind): Kind | null {
  const both = (test: (kind: Kind) => boolean) => test(left) && test(right)
  const either = (kind: Kind) => left === kind || right === kind
  const number: Kind = either('float') || operator === '^' ? 'float' : 'int'
  if (both(isNumber)) return operator === '||' ? null : number
  if (operator === '||') return left === right && (left === 'string' || left === 'list') ? left : null
  if (operator === '+') {
    if (either('list')) return 'list'
    const other = left === 'string' ? right : left
    if (either('string')) return other === 'string' || isNumber(other) ? 'string' : null
    if (isTemporal(left) && right === 'duration') return left
    if (isTemporal(right) && left === 'duration') return right
  }
  if (operator === '-' && isTemporal(left) && right === 'duration') return left
  if ((operator === '+' || operator === '-') && both((kind) => kind === 'duration')) return 'duration'
  if (operator === '*' && either('duration') && (isNumber(left) || isNumber(right))) return 'duration'
  return operator === '/' && left === 'duration' && isNumber(right) ? 'duration' : null
}

export function typeOfOperation(operator: string, left: Type, right: Type): Type {
  const nullable = left.nullable || right.nullable
  if (operator === '+' && (left.kinds?.includes('list') || right.kinds?.includes('list'))) {
    if (left.kinds === null || right.kinds === null) return { ...unknownType }
    return { ...listType(eitherOf([memberOf(left), memberOf(right)])), nullable }
  }
  if (operator === '^') return { kinds: ['float'], nullable }
  if (left.kinds === null || right.kinds === null) return { ...unknownType, nullable }
  const kinds = left.kinds.flatMap((one) =>
    (right.kinds ?? []).flatMap((other) => kindOfOperation(operator, one, other) ?? []),
  )
  const utc = left.utc || right.utc ? { utc: true as const } : {}
  return { kinds: [...new Set(kinds)], nullable, ...utc }
}

/** What a list, or the single value that is added to one, puts into the sum. */
const memberOf = (type: Type): Type => (type.kinds?.includes('list') ? (type.element ?? unknownType) : neverNull(type))
