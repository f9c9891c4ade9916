/** Says in one sentence why a file of the dataset's folder cannot be written. */
import { messageOf, Problem } from '../errors.js'

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']
const readOnly = ['EROFS', 'EACCES', 'EPERM']

/** A Problem 507 for a full disk, 403 for a file or folder that is read-only; anything else as it is. */
export function cannotWrite(error: unknown, name: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  if (full.includes(code))
    return new Problem(507, 'Insufficient storage', `${name} was not written: the disk is full. Nothing kept is lost.`)
  if (readOnly.includes(code))
    return new Problem(403, 'Read-only', `${name} cannot be written: ${messageOf(error)}. Nothing kept is lost.`)
  return error
}
