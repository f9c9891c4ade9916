/** A request that appends events to a log: its body, its size, and the last event that its sender has seen. */
import { z } from 'zod'
import { sentEvent } from '../../coding/pass-event.js'
import { badRequest, Problem } from '../../errors.js'

/** In bytes: of the events that waited in a browser while the server was away. */
export const largestBatch = 4 * 1024 * 1024

export const eventsBody = z.object({ events: z.array(sentEvent).min(1).max(5_000) })
export const etag = { ETag: { description: 'the number of the last event, for If-Match', type: 'string' } } as const

/** @throws Problem 428 where it is missing, 400 where it is not a number */
export function ifMatch(header: string): number {
  if (header === '')
    throw new Problem(
      428,
      'Precondition required',
      'Send If-Match with the number of the last event that you have seen.',
    )
  const [, number] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header) ?? []
  if (number === undefined) throw badRequest('If-Match must be the number of an event, such as "12".')
  return Number(number)
}
