/** Refuses requests that another web page makes its reader's browser send: they cost time, and their ends can be watched. */
import { Problem } from '../errors.js'
import type { Asked } from './endpoint.js'

/**
 * `Sec-Fetch-Site` cannot be forged by a page, and survives proxies that change the host. Browsers leave it out over plain HTTP to
 * other machines; there, a POST still has its `Origin`. Programs send neither, and are answered.
 *
 * @throws Problem 403
 */
export function refuseOtherSites(asked: Pick<Asked, 'header'>, what = 'query'): void {
  const site = asked.header('Sec-Fetch-Site')
  const origin = asked.header('Origin')
  // The same site can be another program on another port of this machine.
  const ours = site
    ? site === 'same-origin' || site === 'none'
    : origin === '' || hostOf(origin) === asked.header('Host')
  if (!ours)
    throw new Problem(
      403,
      'Sent by another site',
      `Another web page sent this ${what}. It is answered from Demarche's own page, from the address bar and to programs.`,
    )
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)
