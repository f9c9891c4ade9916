/** Ids of events: made by the page, so that what is sent twice counts once. */

/** Browsers have randomUUID only over HTTPS and on this machine. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
